// Last line of .ci/run: "N passed, N failed". The checks count as one; so does a run of the tests that
// died without telling its results, and a test file that could not even be read.
import { readFileSync } from 'node:fs';

/**
 * What we read of vitest's report.
 * @typedef {{ numPassedTests: number; numFailedTests: number;
 *   testResults: { status: string; assertionResults: unknown[] }[] }} Report
 */

const [results = '', check, tests] = process.argv.slice(2);
const count = { passed: 0, failed: 0 };

add(check === '0');
const failedBefore = count.failed;
try {
  const parsed = /** @type {unknown} */ (JSON.parse(readFileSync(results, 'utf8')));
  const report = /** @type {Report} */ (parsed);
  count.passed += report.numPassedTests;
  count.failed += report.numFailedTests;
  for (const file of report.testResults) {
    if (file.status === 'failed' && file.assertionResults.length === 0) add(false);
  }
  // Errors outside of every test, as in the global set-up or after the last one.
  if (tests !== '0' && count.failed === failedBefore) add(false);
} catch {
  add(false);
}

/** @param {boolean} passed */
function add(passed) {
  count[passed ? 'passed' : 'failed'] += 1;
}

console.log(`${count.passed} passed, ${count.failed} failed`);
