/**
 * `npm run bench`: how well and how fast this engine and its peers answer real questions, in one run.
 * `--data DIR` (default `../shared/relevance`), `--only quality|speed`, `--quick` (a sample, up to 1,000 documents),
 * `--json FILE`. The process ends with 1 where a target is missed.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadQualitySets } from './data.js';
import { ENGINES } from './engines/index.js';
import { measureQuality } from './quality.js';
import { reportQuality, reportSpeed, reportTargets } from './report.js';
import { measureSpeed } from './speed.js';
import { qualityTargets, speedTargets } from './targets.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: resolve(import.meta.dirname, '../../shared/relevance') },
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});
const { only, quick, json } = values;
const folder = resolve(values.data);
if (!existsSync(folder)) throw new Error(`bench: there is no folder ${folder}; say where the data is with --data.`);
if (only !== undefined && only !== 'quality' && only !== 'speed') {
  throw new Error(`bench: --only takes quality or speed, not ${only}.`);
}

const log = (line: string): void => console.error(line);
const sizes = quick ? [100, 1_000] : [100, 1_000, 10_000, 100_000];
const quality = only === 'speed' ? [] : measureQuality(loadQualitySets(folder), ENGINES, { step: quick ? 5 : 1, log });
const speed = only === 'quality' ? [] : measureSpeed(ENGINES, { folder, sizes, rounds: quick ? 1 : 3, log });
const targets = [...qualityTargets(quality), ...speedTargets(speed)];

console.log(`Node ${process.version}, ${new Date().toISOString()}; times are CPU time.\n`);
for (const part of [reportQuality(quality), reportSpeed(speed), reportTargets(targets)]) {
  if (part !== '') console.log(`${part}\n`);
}
console.log(
  'Left out, as too slow to wait for: Fuse.js token search over 1,000 documents for quality and over 10,000 for speed; ' +
    'lunr and elasticlunr over 10,000 for speed.',
);
if (json !== undefined) writeFileSync(json, `${JSON.stringify({ quality, speed, targets }, null, 2)}\n`);
if (targets.some(({ pass }) => !pass)) process.exitCode = 1;
