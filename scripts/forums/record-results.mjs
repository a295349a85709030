/**
 * A reporter for `node:test` that writes every single test as a line of JSON: what was tested, as the names of its suites
 * and its own, and how it went. A suite is a line where it failed by itself.
 * @param {AsyncIterable<import('node:test/reporters').TestEvent>} events
 */
export default async function* recordResults(events) {
  /** @type {string[]} */
  const path = [];
  for await (const { type, data } of events) {
    if (type === 'test:start') {
      path.length = data.nesting;
      path[data.nesting] = data.name;
    }
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const { details, nesting, name, skip, todo } = data;
    const failed = type === 'test:fail';
    const { error } = /** @type {{ error?: { failureType?: string } }} */ (details);
    const byItself = failed && !error?.failureType?.startsWith('subtests');
    if (details.type === 'suite' && !byItself) continue;
    const result = skip !== undefined || todo !== undefined ? 'skipped' : failed ? 'failed' : 'passed';
    yield `${JSON.stringify({ suites: path.slice(0, nesting), test: name, result })}\n`;
  }
}
