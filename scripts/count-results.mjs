// Turns what a suite reports into how much passed and failed; nothing that did not run counts as well.

/** A step that is one yes or no, such as lint. */
export function countExit(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/**
 * @param report vitest's JSON report, or null when it wrote none
 * @param code vitest's exit code
 */
export function countVitest(report, code) {
  if (report === null) return countExit(code || 1)
  // A file that cannot be loaded fails without one test of its own.
  const unloadable = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
  const skipped = report.numPendingTests + report.numTodoTests
  return settle({ passed: report.numPassedTests, failed: report.numFailedTests + skipped + unloadable }, code)
}

/**
 * @param report Playwright's JSON report, or null when it wrote none
 * @param code Playwright's exit code
 */
export function countPlaywright(report, code) {
  if (report === null) return countExit(code || 1)
  const { expected, unexpected, flaky, skipped } = report.stats
  return settle({ passed: expected, failed: unexpected + flaky + skipped }, code)
}

/** A suite that ran nothing, or that ended badly although no test failed, has failed once. */
function settle({ passed, failed }, code) {
  const unexplained = failed === 0 && (passed === 0 || code !== 0)
  return { passed, failed: unexplained ? 1 : failed }
}

/**
 * @param results `{ name, passed, failed, seconds }` of each step
 * @returns a table of the steps and the sum as its last line
 */
export function summarize(results) {
  const rows = [['step', 'passed', 'failed', 'seconds']]
  for (const { name, passed, failed, seconds } of results) {
    rows.push([name, String(passed), String(failed), seconds.toFixed(1)])
  }
  const width = (column) => Math.max(...rows.map((row) => row[column].length))
  const line = ([name, ...numbers]) =>
    [name.padEnd(width(0)), ...numbers.map((text, index) => text.padStart(width(index + 1)))].join('  ')
  const sum = (field) => results.reduce((total, result) => total + result[field], 0)
  return [...rows.map(line), '', `${sum('passed')} passed, ${sum('failed')} failed`].join('\n')
}
