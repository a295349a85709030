import { writeCounts } from './test-counts.mjs';

/** @typedef {import('@web/test-runner').TestSuiteResult} Suite */

/**
 * A Web Test Runner reporter that counts single tests and prints nothing.
 * @returns {import('@web/test-runner').Reporter}
 */
export function countBrowserTests() {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const { testResults, passed, errors } of sessions) {
        const tests = testResults ? testsOf(testResults) : [];
        for (const test of tests) counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
        // A file that could not even be loaded has no tests to fail.
        if ((!passed || errors.length > 0) && tests.every((test) => test.passed || test.skipped)) counts.failed += 1;
      }
      writeCounts('browser', counts);
    },
  };
}

/**
 * @param {Suite} suite
 * @returns {Suite['tests']}
 */
function testsOf({ tests, suites }) {
  return [...tests, ...suites.flatMap(testsOf)];
}
