import { readAnnounced, type Announced } from './announced-value.js';
import type { Span } from './finding.js';
import { findShapedSecrets } from './secret-shapes.js';
import { isOrdinaryWord, KEY_WORDS, ONE_TIME_WORDS, PASSWORD_WORDS, PIN_WORDS } from './secret-words.js';

/** "… is my password", "… als Passwort". */
const SAID_BEFORE =
  /(?<![^\s"'(])(?<value>[^\s"'(]{6,64})(?=["']? (?:(?:is|was) (?:my|the|our)|as (?:my |the |a )?|ist mein|als|est mon|es mi|come|como) ?(?:new |old )?(?:password|passwort|kennwort|mot de passe|contraseña|wachtwoord|senha)(?! (?:field|page|screen|problem|manager|hint|reset|label|prompt|box|rule|policy|length)))/giu;

export function* findSecrets(text: string): Iterable<Span> {
  yield* findShapedSecrets(text);
  yield* findCredentials(text);
  yield* announcedBy(PASSWORD_WORDS, text, isPassword);
  yield* announcedBy(PIN_WORDS, text, isPin);
  yield* announcedBy(ONE_TIME_WORDS, text, ({ value }) => /^\d{4,8}$/.test(value));
  yield* announcedBy(KEY_WORDS, text, isKey);
  for (const match of text.matchAll(SAID_BEFORE)) {
    const value = match.groups?.['value'] ?? '';
    const announced: Announced = { value, start: match.index, link: 'none', isQuoted: false, isLast: false };
    if (isPassword(announced)) yield [match.index, match.index + value.length];
  }
}

/** `https://user:password@host`, and what a web server is told instead. */
function* findCredentials(text: string): Iterable<Span> {
  for (const match of text.matchAll(/:\/\/[^\s/:@[\]]{1,64}:(?<value>[^\s/:@[\]]{1,128})@(?=[\w[])/g)) {
    const end = match.index + match[0].length - 1;
    yield [end - (match.groups?.['value']?.length ?? 0), end];
  }
  for (const { 0: match, index } of text.matchAll(/(?<![\w-])(?:Bearer|Basic|Token)\s{1,3}[\w~+/.-]{16,4000}={0,2}/g)) {
    const value = match.replace(/^\w+\s+/, '').replace(/\.+$/, '');
    const start = index + match.length - match.replace(/^\w+\s+/, '').length;
    if (/\d/.test(value)) yield [start, start + value.length];
  }
}

function* announcedBy(words: RegExp, text: string, isSecret: (announced: Announced) => boolean): Iterable<Span> {
  for (const { 0: word, index } of text.matchAll(words)) {
    // In an address or a cookie the next parameter is not part of it.
    const isParameter = /[?&;]/.test(text[index - 1] ?? '');
    const announced = readAnnounced(text, index + word.length, isParameter);
    if (announced && isSecret(announced)) yield [announced.start, announced.start + announced.value.length];
  }
}

function isPassword({ value, link, isQuoted, isLast }: Announced): boolean {
  if (isOrdinaryWord(value.replace(/[!?]+$/, '')) || /^https?:|^[*•.]+$/i.test(value) || isCode(value)) return false;
  const hasDigit = /\d/.test(value);
  const hasSign = /[^\p{L}\p{N}'.!?,/-]|[!?].*\p{L}/u.test(value);
  // The key printed on a router.
  if (/^\d{4,5}(?:-\d{4,5}){3,}$/.test(value)) return true;
  if (link === 'none')
    return value.length >= 6 && hasDigit && (hasSign ? /\p{L}/u : /\p{Lu}.*\p{Ll}|\p{Ll}\d/u).test(value);
  if (isQuoted) return value.length >= 4 && (hasDigit || !value.includes(' '));
  if (/^\d+[./-]\d+[./-]\d+$|^\d+[+%]$/.test(value)) return false;
  if ((hasDigit && value.length >= 4) || (hasSign && value.length >= 5)) return true;
  return link === 'sign' && isLast && value.length >= 5;
}

function isPin({ value, link }: Announced): boolean {
  return link !== 'none' && /^\d{3,8}$/.test(value);
}

/** Long, and of letters and digits; a word alone is none, a UUID is. */
function isKey({ value, link }: Announced): boolean {
  if (value.length < (link === 'sign' ? 10 : 12) || isCode(value)) return false;
  return /\d/.test(value) && /\p{L}/u.test(value) && /^[\w+/.~:%-]+={0,2}$/.test(value);
}

/** `input("Password: ")`, `process.env.TOKEN`, `${TOKEN}`, `YOUR_API_KEY`: where a value would come from. */
function isCode(value: string): boolean {
  return /^[\w.]+\(|^(?:process|os|env|config|this|self|settings)\.|^\$[{(\w]|^%\w+%$|^your[_-]/i.test(value);
}
