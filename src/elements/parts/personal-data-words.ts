import { svg, type TemplateResult } from 'lit';
import { PERSONAL_DATA_KINDS, type PersonalDataKind } from '../../core/personal-data.js';
import type { Messages } from '../../i18n/messages.js';
import { drawIcon } from './first-icons.js';

const SHIELD = svg`<path d="M10 2.25 16.25 4.5v5c0 3.75-2.5 6.6-6.25 8.25-3.75-1.65-6.25-4.5-6.25-8.25v-5ZM10 6.5v4M10 13.25h.01"/>`;

const COUNTS = {
  email: 'countEmails',
  phone: 'countPhones',
  card: 'countCards',
  iban: 'countIbans',
  'national-id': 'countNationalIds',
  ip: 'countIps',
  secret: 'countSecrets',
} as const satisfies Readonly<Record<PersonalDataKind, keyof Messages>>;

/** A shield that asks for attention. */
export function shieldIcon(): TemplateResult {
  return drawIcon(SHIELD, false);
}

/** How many there are of each kind: "1 e-mail address and 2 phone numbers". */
export function countWords(kinds: readonly PersonalDataKind[], messages: Messages, locale: string): string {
  const counts = PERSONAL_DATA_KINDS.flatMap((kind) => {
    const count = kinds.filter((other) => other === kind).length;
    return count === 0 ? [] : messages[COUNTS[kind]]({ count });
  });
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(counts);
}
