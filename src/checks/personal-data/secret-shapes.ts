import type { Span } from './finding.js';

/** Keys and tokens that say by themselves what they are. */
const SHAPES = [
  // Cloud and code hosting.
  '(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}',
  'AIza[\\w-]{35}',
  'GOCSPX-[\\w-]{28}',
  'ya29\\.[\\w-]{20,200}',
  'gh[pousr]_[A-Za-z0-9]{36,251}',
  'github_pat_\\w{22,255}',
  'gl(?:pat|ptt|dt|rt|soat)-[\\w.-]{20,100}',
  'dop_v1_[a-f0-9]{64}',
  'hvs\\.[\\w-]{24,200}',
  // Packages.
  'npm_[A-Za-z0-9]{36}',
  'pypi-[\\w-]{50,250}',
  // Chat, mail, payment, shops, models.
  'xox[abeoprs]-[A-Za-z0-9-]{10,250}',
  'xapp-\\d-[A-Za-z0-9-]{10,250}',
  '\\d{8,10}:AA[\\w-]{33}',
  '[MNO][\\w-]{23,27}\\.[\\w-]{6}\\.[\\w-]{27,38}',
  'SG\\.[\\w-]{16,32}\\.[\\w-]{16,64}',
  'key-[a-f0-9]{32}',
  '(?:sk|rk|pk|whsec)_(?:live_|test_)?[A-Za-z0-9]{16,250}',
  'sq0(?:atp|csp)-[\\w-]{22,43}',
  'shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}',
  'sk-(?:[a-z]{2,6}-|[a-z]{3,4}\\d{2}-)?[\\w-]{20,200}',
  'hf_[A-Za-z0-9]{30,40}',
  // JSON Web Tokens.
  'eyJ[\\w-]{8,4000}\\.[\\w-]{4,8000}\\.[\\w-]{0,2000}',
];

const SHAPED = new RegExp(`(?<![A-Za-z0-9_-])(?:${SHAPES.join('|')})(?![A-Za-z0-9_])`, 'g');

const KEY_BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
const KEY_END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
/** What a key whose end was cut off consists of: lines of base64. */
const KEY_BODY = /(?:\s{0,4}[A-Za-z0-9+/=]{20,100}(?![^\s-])){1,400}/y;

export function* findShapedSecrets(text: string): Iterable<Span> {
  for (const { 0: key, index } of text.matchAll(SHAPED)) yield [index, index + key.length];
  const ends = [...text.matchAll(KEY_END)].map(({ 0: end, index }) => index + end.length);
  let done = 0;
  for (const { 0: begin, index } of text.matchAll(KEY_BEGIN)) {
    if (index < done) continue;
    while (ends.length > 0 && (ends[0] ?? 0) <= index) ends.shift();
    const end = ends[0] ?? endOfBody(text, index + begin.length);
    if (end === undefined) continue;
    yield [index, end];
    done = end;
  }
}

function endOfBody(text: string, start: number): number | undefined {
  KEY_BODY.lastIndex = start;
  return KEY_BODY.test(text) ? KEY_BODY.lastIndex : undefined;
}
