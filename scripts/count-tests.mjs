/**
 * Counts single tests in Vitest's JSON report. A file that did not load, or whose set-up failed, has
 * no failed test to show for it and counts as one failure; so does a run that failed for a reason
 * no test shows, such as an error outside a test or a report that is missing.
 *
 * @param results the report, or undefined where none was written
 * @param {boolean} runSucceeded whether Vitest itself ended well
 */
export function countTests(results, runSucceeded) {
  if (results === undefined) return { passed: 0, failed: 1, skipped: 0 }
  const brokenFiles = results.testResults.filter(isBroken).length
  const failed = results.numFailedTests + brokenFiles
  return {
    passed: results.numPassedTests,
    failed: failed === 0 && !runSucceeded ? 1 : failed,
    skipped: results.numPendingTests + results.numTodoTests,
  }
}

function isBroken({ status, assertionResults }) {
  return status === 'failed' && assertionResults.every((test) => test.status !== 'failed')
}
