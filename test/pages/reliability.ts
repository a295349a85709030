/** `npm run test:reliability` runs the fault matrix and prints it; with `--write` it goes into docs/reliability.md. */
import { writeFileSync } from 'node:fs';
import { startDemoSite } from './demo-site.js';
import { FAULTS } from './reliability-faults.js';
import { reliabilityPage, runFault, type Row } from './reliability-matrix.js';

const AT_ONCE = 4;

const site = await startDemoSite();
try {
  const rows: Row[] = [];
  const queue = [...FAULTS.entries()];
  const work = async (): Promise<void> => {
    for (let next; (next = queue.shift());) {
      rows[next[0]] = await runFault(site, next[1]);
      console.error(next[1].name);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const { path, should } = reliabilityPage(FAULTS, rows);
  console.log(should);
  if (process.argv.includes('--write')) writeFileSync(path, should);
} finally {
  await site.close();
}
