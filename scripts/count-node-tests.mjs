import { writeCounts } from './test-counts.mjs';

/**
 * A reporter for `node --test` that counts single tests (a `describe` is no test) and prints nothing.
 * @param {AsyncIterable<import('node:test/reporters').TestEvent>} events
 */
export default async function* countNodeTests(events) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    // A suite fails with its tests; one that fails by itself, in a hook or while it is made, counts.
    if (data.details.type === 'suite' && (type === 'test:pass' || hasFailedTests(data.details))) continue;
    if (data.skip !== undefined || data.todo !== undefined) counts.skipped += 1;
    else counts[type === 'test:pass' ? 'passed' : 'failed'] += 1;
  }
  writeCounts('node', counts);
  yield '';
}

/** @param {{ error?: Error & { failureType?: string } }} details */
function hasFailedTests({ error }) {
  return error?.failureType === 'subtestsFailed';
}
