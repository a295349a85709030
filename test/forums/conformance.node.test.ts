import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { outdated } from '../../scripts/docs-pages.js';
import { dataFile, pageFile, pageOf } from '../../scripts/forums/check-page.mjs';
import type { Summary } from '../../scripts/forums/summarise.mjs';
import { root } from '../../scripts/self-alias.mjs';

// What is in the data is compared with a run by `npm run test:forums`.
it(`${pageFile} says what the last runs found: npm run test:forums -- --write`, async () => {
  const found = JSON.parse(readFileSync(root + dataFile, 'utf8')) as Summary[];
  assert.deepEqual(outdated(readFileSync(root + pageFile, 'utf8'), await pageOf(found)), []);
});
