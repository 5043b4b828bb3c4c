// What TypeScript may know of count-results.mjs.

export type Count = { passed: number; failed: number }

export type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

export type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
}

export function countExit(code: number): Count
export function countVitest(report: VitestReport | null, code: number): Count
export function countPlaywright(report: PlaywrightReport | null, code: number): Count
export function summarize(results: (Count & { name: string; seconds: number })[]): string
