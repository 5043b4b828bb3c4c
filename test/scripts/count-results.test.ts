// What counts as passed and as failed, and how `npm test` ends.

import { expect, test } from 'vitest'
import { countExit, countPlaywright, countVitest, summarize } from '../../scripts/count-results.mjs'

const vitest = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
}
const playwright = { expected: 2, unexpected: 0, flaky: 0, skipped: 0 }

test('counts a step without tests as one', () => {
  expect([countExit(0), countExit(2)]).toEqual([
    { passed: 1, failed: 0 },
    { passed: 0, failed: 1 },
  ])
})

test('counts the tests of a suite that went well', () => {
  expect(countVitest(vitest, 0)).toEqual({ passed: 3, failed: 0 })
  expect(countPlaywright({ stats: playwright }, 0)).toEqual({ passed: 2, failed: 0 })
})

test('counts skipped, todo and flaky tests as failed', () => {
  expect(countVitest({ ...vitest, numPendingTests: 1, numTodoTests: 2 }, 0)).toEqual({ passed: 3, failed: 3 })
  expect(countPlaywright({ stats: { ...playwright, flaky: 1, skipped: 2 } }, 0)).toEqual({
    passed: 2,
    failed: 3,
  })
})

test('counts a test file that cannot be loaded as failed', () => {
  const testResults = [...vitest.testResults, { status: 'failed', assertionResults: [] }]
  expect(countVitest({ ...vitest, testResults }, 1)).toEqual({ passed: 3, failed: 1 })
})

test('counts a failed test once, not again for its file', () => {
  const testResults = [{ status: 'failed', assertionResults: [{ status: 'failed' }] }]
  expect(countVitest({ ...vitest, numFailedTests: 1, testResults }, 1)).toEqual({ passed: 3, failed: 1 })
})

test('counts a suite that crashed without a report as failed, even with exit code 0', () => {
  expect([countVitest(null, 0), countPlaywright(null, 139)]).toEqual([
    { passed: 0, failed: 1 },
    { passed: 0, failed: 1 },
  ])
})

test('counts a suite without tests as failed', () => {
  expect(countVitest({ ...vitest, numPassedTests: 0, testResults: [] }, 0)).toEqual({ passed: 0, failed: 1 })
  expect(countPlaywright({ stats: { ...playwright, expected: 0 } }, 0)).toEqual({ passed: 0, failed: 1 })
})

test('counts an error outside every test as failed', () => {
  expect(countVitest(vitest, 1)).toEqual({ passed: 3, failed: 1 })
  expect(countPlaywright({ stats: playwright }, 1)).toEqual({ passed: 2, failed: 1 })
})

test('ends with the sum over all steps', () => {
  const results = [
    { name: 'types', passed: 1, failed: 0, seconds: 2.04 },
    { name: 'unit', passed: 120, failed: 2, seconds: 11.5 },
  ]
  expect(summarize(results).split('\n')).toEqual([
    'step   passed  failed  seconds',
    'types       1       0      2.0',
    'unit      120       2     11.5',
    '',
    '121 passed, 2 failed',
  ])
})
