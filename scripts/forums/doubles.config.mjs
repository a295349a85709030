/** Web Test Runner for the adapters' own tests alone, with every result written to the file HELP_WIZARD_RESULTS. */
import { writeFileSync } from 'node:fs';
import config from '../../web-test-runner.config.mjs';

/** @typedef {import('@web/test-runner').TestSuiteResult} Suite */

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  ...config,
  files: ['test/adapters/*.test.ts', '!test/**/*.node.test.ts'],
  reporters: [
    {
      onTestRunFinished({ sessions }) {
        const lines = sessions.flatMap(({ testResults }) => (testResults ? resultsOf(testResults, []) : []));
        const failed = sessions.filter(({ passed }) => !passed).map(({ testFile }) => testFile);
        if (failed.length > 0) console.error(`Failed: ${failed.join(', ')}`);
        writeFileSync(process.env['HELP_WIZARD_RESULTS'] ?? '', lines.join(''));
      },
    },
  ],
};

/**
 * @param {Suite} suite
 * @param {readonly string[]} around
 * @returns {string[]}
 */
function resultsOf({ name, tests, suites }, around) {
  const path = name ? [...around, name] : around;
  const own = tests.map((test) => {
    const result = test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed';
    return `${JSON.stringify({ suites: path, test: test.name, result })}\n`;
  });
  return [...own, ...suites.flatMap((inner) => resultsOf(inner, path))];
}
