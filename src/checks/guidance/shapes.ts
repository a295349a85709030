/** What can be told in any language: by numbers, lists, quotation marks and capitals. */

/** A numbered list of two steps or more, each with words; or a way through menus. */
export function hasSteps(text: string): boolean {
  const numbered = text.match(/^\s*\d{1,2}[.)]\s+\S.*$/gm) ?? [];
  return numbered.length >= 2 || /\p{L}\s*(?:>|→|➜|»)\s*\p{L}[^>→➜»\n]*(?:>|→|➜|»)?/u.test(text);
}

const VERSION_WORDS =
  'version|versión|versione|versão|versie|wersja|verze|versio|версия|версії|バージョン|版本|버전|build|release|v';
const SYSTEMS = 'ios|ipados|android|windows|macos|os x|ubuntu|debian|fedora|firmware';
const NAMED = new RegExp(`(?<!\\p{L})(?:${VERSION_WORDS}|${SYSTEMS})\\.?:?\\s{0,2}\\d`, 'iu');
/** `8.4`, `126.0.6478.127`; what follows must not make it an amount. */
const DOTTED =
  /(?<![\p{L}\d.,:/$€£¥])\d{1,4}(?:\.\d{1,5}){1,3}(?![\d:]|[.,]\d|\s?(?:%|[kmgt]i?b\b|k?hz|k?m\b|mm\b|cm\b|s\b|sec|min|hour|hr|€|\$|£|eur|usd|[ap]\.?m\b|x\b))/giu;
const DATE = /^\d{1,2}\.\d{1,2}\.(?:\d{2}|(?:19|20)\d{2})$/;
const LOCAL_ADDRESS = /^(?:192\.168|10\.0|127\.0|172\.16)\.\d+\.\d+$/;

export function hasVersion(text: string): boolean {
  if (NAMED.test(text)) return true;
  return (text.match(DOTTED) ?? []).some((found) => !DATE.test(found) && !LOCAL_ADDRESS.test(found));
}

/** A date with its year: 2026-11-03, 3.11.2026, 11/3/26. */
export function hasDate(text: string): boolean {
  return /(?<!\d)(?:(?:19|20)\d{2}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}[./](?:19|20)?\d{2})(?!\d)/.test(text);
}

/** A code as programs give it: `E-203`, `0x80070005`, `ERR_TIMED_OUT`, `error 14` with a number behind a word. */
export const ERROR_CODE =
  /0x[\da-f]{4,}|(?<![\p{L}\d])[A-Z]{2,}(?:_[A-Z\d]+)+|(?<![\p{L}\d])[A-Z]{1,4}-?\d{2,6}(?![\p{L}\d])|(?<!\p{L})(?:error|code|exception|status|fehler|erreur|errore)(?:\s?(?:code|number|no\.?|nr\.?))?\s?[:#-]?\s?\d{1,6}(?![\p{L}\d])/u;

/** What a screen said, word by word: in quotation marks, as code, or as a quotation of at least two letters. */
export function hasQuotation(text: string): boolean {
  return /"[^"\n]{3,}"|“[^”\n]{3,}”|„[^“”\n]{3,}[“”]|«[^»\n]{3,}»|「[^」\n]{2,}」|`[^`\n]{3,}`|```\s*\S|^\s*>\s*\S/m.test(
    text,
  );
}

/** Mostly capitals, in a text long enough to be no name or abbreviation. */
export function isAllCapitals(text: string): boolean {
  const cased = text.match(/[\p{Lu}\p{Ll}]/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return cased >= 8 && text.trim().includes(' ') && capitals / cased >= 0.7;
}

/** Four words or more in capitals, or marks in a row. */
export function isShouting(text: string): boolean {
  const runs = text.match(/(?<![\p{L}\d])\p{Lu}{2,}(?:[^\p{L}\d\n]+(?:\p{Lu}{2,}|[AI])(?![\p{L}\d])){3,}/gu) ?? [];
  return runs.length > 0 || /[!?！？]{3,}/.test(text) || (text.match(/!!/g) ?? []).length >= 2;
}

/** Three questions or more are seldom one. */
export function asksALot(text: string): boolean {
  return (text.match(/[?？؟](?=\s|$)/g) ?? []).length >= 3;
}
