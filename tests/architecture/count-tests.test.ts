import { expect, test } from 'vitest'
import { countTests } from '../../scripts/count-tests.mjs'

const passedFile = { status: 'passed', assertionResults: [{ status: 'passed' }] }
const failedFile = { status: 'failed', assertionResults: [{ status: 'failed' }] }
const unloadedFile = { status: 'failed', assertionResults: [] }
const brokenSetUp = { status: 'failed', assertionResults: [{ status: 'skipped' }] }

function report(testResults: readonly object[], counts: object = {}) {
  const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 }
  return { ...none, ...counts, testResults }
}

test('tests are counted one by one', () => {
  const counts = { numPassedTests: 3, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 }
  expect(countTests(report([passedFile, failedFile], counts), false)).toEqual({
    passed: 3,
    failed: 2,
    skipped: 2,
  })
})

test('a file that does not load, and one whose set-up fails, count as one failure each', () => {
  const files = [passedFile, failedFile, unloadedFile, brokenSetUp]
  expect(countTests(report(files, { numPassedTests: 1, numFailedTests: 1 }), false)).toEqual({
    passed: 1,
    failed: 3,
    skipped: 0,
  })
})

test('an error outside every test counts as a failure although all tests passed', () => {
  const results = report([passedFile], { numPassedTests: 1 })
  expect(countTests(results, false)).toMatchObject({ passed: 1, failed: 1 })
  expect(countTests(results, true)).toMatchObject({ passed: 1, failed: 0 })
})

test('a run without a report is a failure, however it ended', () => {
  expect(countTests(undefined, true)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})
