/** What a visitor may not want to see in a public thread, in the order it is listed. `secret`: passwords, keys, tokens. */
export const PERSONAL_DATA_KINDS = ['email', 'phone', 'card', 'iban', 'national-id', 'ip', 'secret'] as const;
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number];

/** What looks like personal data and stays in the post, by the visitor's word. */
export interface KeptText {
  readonly kind: PersonalDataKind;
  readonly text: string;
}
