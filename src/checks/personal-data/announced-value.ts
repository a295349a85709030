/** What follows a word such as "password" or "token", and how it is tied to it. */
export interface Announced {
  readonly value: string;
  /** UTF-16 offset of the value. */
  readonly start: number;
  /** A sign such as a colon, a verb such as "is", or nothing but a space. */
  readonly link: 'sign' | 'verb' | 'none';
  readonly isQuoted: boolean;
  /** Whether nothing else stands on its line. */
  readonly isLast: boolean;
}

/** "for the guest wifi", "von meinem Konto", "now": up to four words that say whose it is. */
const DETAIL =
  "(?:\\s{1,2}(?:for|to|of|on|für|zu|von|vom|pour|de|du|para|per|di|voor|van|för|till|til|do|da|del|della|dla)(?:\\s{1,2}[\\p{L}\\p{N}@._'-]{1,30}){1,4}?)?(?:\\s{1,2}(?:now|actually|currently|jetzt|nun|aktuell|maintenant|ahora|adesso|nu|teraz|agora))?";
const SIGN = '\\s{0,3}(?::=|=>|->|→|[:=])\\s{0,3}|\\s[-/]\\s|[は는은是]\\s?|>';
/** Before a verb any few words: "the password they gave me is". */
const WORDS = "(?:\\s{1,2}[\\p{L}'’]{1,20}){0,7}?";
const VERB =
  "[\\s(,]{1,3}(?:is|s|was|are|ist|sind|war|lautet|lautete|heißt|est|c['’]est|était|es|era|è|är|var|on|oli|er|to|jest|było|é|foi|je|bylo|auf|naar|till|til)(?:\\s{1,2}(?:now|still|jetzt|set to|just|simply))?(?::|\\s)\\s{0,3}";
const LINK = new RegExp(`["'\`*_)\\]]{0,3}(?:${DETAIL}(?<sign>${SIGN})|${WORDS}(?<verb>${VERB})|\\s{1,2})`, 'iuy');

const QUOTED = /["'`“„«](?<value>[^\s"'`“”„»](?:[^\n"'`“”„»]{0,126}[^\s"'`“”„»])?)["'`“”»]/uy;
const OPENING = /[("'`“„«*_]{0,3}/uy;
/** Up to a space, a tag, or a script without spaces, in which the sentence goes on at once. */
const PLAIN = /[^\s<\p{Lo}\p{So}、。，「」]{1,512}/uy;
const TRAILING = /[.,;:?)\]}>"'`”»*]+$/;
/** Dots and crosses instead of a password, or a marker of where one would be. */
const PLACEHOLDER = /^[[{]|^([*•.xX_-])\1*$/;

/**
 * Reads what a word announces.
 * @param at Behind the word.
 */
export function readAnnounced(text: string, at: number, isParameter: boolean): Announced | undefined {
  const match = matchAt(LINK, text, at);
  if (!match) return undefined;
  const { sign, verb } = match.groups ?? {};
  const link = sign !== undefined ? 'sign' : verb !== undefined ? 'verb' : 'none';
  const from = at + match[0].length;
  const quoted = matchAt(QUOTED, text, from)?.groups?.['value'];
  if (quoted !== undefined) return { value: quoted, start: from + 1, link, isQuoted: true, isLast: false };
  const start = from + (matchAt(OPENING, text, from)?.[0].length ?? 0);
  const whole = matchAt(PLAIN, text, start)?.[0] ?? '';
  const value = (isParameter ? whole.replace(/[&;][^]*$/, '') : whole).replace(TRAILING, '');
  if (value === '' || PLACEHOLDER.test(value)) return undefined;
  const end = start + value.length;
  return {
    value,
    start,
    link,
    isQuoted: false,
    isLast: /^[.,;!)]{0,2}[ \t]*(?:[\r\n]|$)/.test(text.slice(end, end + 20)),
  };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
