/** Those that forums write; they send other characters as they are, or by number. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  lsqb: '[',
  rsqb: ']',
};

/** Text that was escaped for HTML, as it was before. */
export function decodeEntities(text: unknown): string {
  return stringOf(text).replace(/&(?:#(x[\da-f]{1,6}|\d{1,7})|([a-z]{2,6}));/gi, (all, code?: string, name = '') => {
    if (code === undefined) return Object.hasOwn(NAMED, name as string) ? (NAMED[name as string] ?? all) : all;
    const point = Number(/^x/i.test(code) ? `0${code}` : code);
    // Nothing that no text can hold: half characters, and what lies behind the last one.
    return point > 0 && point < 0x110000 && (point & ~0x7ff) !== 0xd800 ? String.fromCodePoint(point) : '\ufffd';
  });
}

export function stringOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
