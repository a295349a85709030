import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startDemoSite, type DemoSite } from './demo-site.js';
import { FAULTS } from './reliability-faults.js';
import { reliabilityPage, runFault, type Row } from './reliability-matrix.js';

let site: DemoSite;
const rows: Row[] = [];

before(async () => {
  site = await startDemoSite();
});
after(() => site.close());

describe('nothing typed is lost and nothing is posted twice, at any step:', { concurrency: 4 }, () => {
  for (const [i, fault] of FAULTS.entries()) {
    it(fault.name, async () => {
      rows[i] = await runFault(site, fault);
    });
  }
});

describe('docs/reliability.md', () => {
  it('says what the runs found; `npm run test:reliability -- --write` writes it', () => {
    assert.equal(Object.keys(rows).length, FAULTS.length, 'Some runs failed.');
    const { is, should } = reliabilityPage(FAULTS, rows);
    assert.equal(is, should);
  });
});
