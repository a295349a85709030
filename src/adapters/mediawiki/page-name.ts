/** MediaWiki's limit is 255, without the namespace. */
const MAX_BYTES = 250;
const NOT_ALLOWED = /[#<>[\]{|}/]|&(?=#?\w+;)|%(?=[\da-f]{2})|~(?=~~)|^:|^\.(?=\.?$)/gi;

/**
 * A page's name for a thread of that title: what names cannot hold becomes its full-width twin, as wikis do it by hand;
 * the end of a long one is cut.
 */
export function pageName(prefix: string, title: string): string {
  const clean = title
    .replace(/[\p{Cc}\p{Surrogate}\u200e\u200f\u202a-\u202e\ufffd_\s]+/gu, ' ')
    .trim()
    .replace(NOT_ALLOWED, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  let room = MAX_BYTES - bytesOf(prefix);
  if (bytesOf(clean) <= room) return prefix + clean;
  let cut = '';
  for (const sign of clean) {
    room -= bytesOf(sign);
    if (room < 3) break;
    cut += sign;
  }
  return `${prefix}${cut.trimEnd()}…`;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
