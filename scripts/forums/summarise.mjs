import { adapterOf } from './run-forum.mjs';

/**
 * What one run of the conformance suite showed of an adapter. Behaviours are grouped by what they are about, such as
 * `posting` or `search`.
 * @typedef {object} Summary
 * @property {string} adapter
 * @property {'live' | 'double'} how
 * @property {string} against - as in `WordPress 6.1.9`, or what the double is made after
 * @property {Record<string, string[]>} shown
 * @property {Record<string, Record<string, string>>} cannot - why it does not apply, by behaviour
 * @property {string[]} journeys - what was done in a browser, from the first question on
 */

const OVER_HTTP = 'over HTTP';

/**
 * @param {import('./run-forum.mjs').Run} run
 * @returns {Summary}
 */
export function summarise({ name, how, version, results }) {
  /** @type {Summary} */
  const summary = { adapter: name, how, against: version, shown: {}, cannot: {}, journeys: [] };
  for (const { suites, test, result } of results) {
    const [suite = '', group] = suites;
    if (suite.startsWith('journey')) summary.journeys.push(test);
    if (adapterOf(suite) !== name) continue;
    add(
      summary,
      suite.startsWith(OVER_HTTP) ? OVER_HTTP : (group ?? 'members'),
      unaddressed(test),
      result === 'passed',
    );
  }
  return summary;
}

/**
 * @param {Summary} summary
 * @param {string} group
 * @param {string} test
 * @param {boolean} passed
 */
function add({ shown, cannot }, group, test, passed) {
  const [, sentence = test, why = ''] = passed ? [] : (/^(.*?)(?: \(([^()]*)\))?$/.exec(test) ?? []);
  if (!passed) {
    cannot[group] = { ...cannot[group], [sentence]: why };
    return;
  }
  // A forum that can be used in two ways shows it twice.
  const known = (shown[group] ??= []);
  if (!known.includes(sentence)) known.push(sentence);
}

/** The forum stands somewhere else in every run. @param {string} test */
function unaddressed(test) {
  return test.replace(/(?:https:\/\/forum\.example|http:\/\/127\.0\.0\.1:\d+)(?:\/\w+)+/, '<forum>');
}
