import type { Span } from './finding.js';

/**
 * What stands before an @. Of the signs an address may hold, those that people have. Letters with upper and lower case
 * only: in a script without spaces the sentence runs into the address.
 */
const LOCAL = /[\p{Ll}\p{Lu}\p{M}\p{N}._+'-]+/gu;

/** At most eight labels, the last one of letters, or an IDN's ASCII form. */
const DOMAIN =
  /(?:[\p{L}\p{M}\p{N}-]{1,63}\.){1,8}(?:xn--[a-z0-9-]{2,59}|[\p{Ll}\p{Lu}]{2,24})(?![\p{Ll}\p{Lu}\p{N}])/uy;

/** `name (at) example (dot) com`, as people write who know that robots read along. */
const SPELT_OUT =
  /(?<![\p{L}\p{N}])[\w.+-]{1,64} ?[([{] ?at ?[)\]}] ?[\w-]{1,63}(?:(?: ?[([{] ?(?:dot|punkt|point|punto|punt) ?[)\]}] ?|\.)[a-z][\w-]{1,62}){1,4}/giu;

/** `icon@2x.png` is a file. */
const FILE_ENDINGS = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|ico|mp[34]|mov|pdf|zip|js|css|tsx?|json|html?)$/i;

const LONGEST_LOCAL = 64;

export function* findEmails(text: string): Iterable<Span> {
  for (const { 0: run, index } of text.matchAll(LOCAL)) {
    const at = index + run.length;
    const sign = text[at] === '@' ? '@' : text.startsWith('%40', at) ? '%40' : undefined;
    if (sign === undefined) continue;
    const local = run.slice(-LONGEST_LOCAL).replace(/^[.'-]+/, '');
    const start = at - local.length;
    DOMAIN.lastIndex = at + sign.length;
    const domain = DOMAIN.exec(text)?.[0];
    if (local === '' || domain === undefined || FILE_ENDINGS.test(domain) || isNotMail(text, start, local)) continue;
    yield [start, at + sign.length + domain.length];
  }
  for (const { 0: address, index } of text.matchAll(SPELT_OUT)) yield [index, index + address.length];
}

/** The user of a version control system, or what stands before the host of a URL: `https://user:password@host`. */
function isNotMail(text: string, start: number, local: string): boolean {
  if (local === 'git') return true;
  const before = text.slice(Math.max(0, start - LONGEST_LOCAL), start);
  return before.endsWith('://') || /:\/\/[^\s/@:]{0,60}:$/.test(before);
}
