/** What a handler throws to tell the page in a person's terms what went wrong. */
import { FailureError, failureOf } from '../../contract/failure.ts'
import { type Problem, type ProblemCode, problemOf } from '../../contract/problem.ts'

export class ProblemError extends Error {
  readonly problem: Problem
  constructor(code: ProblemCode, details = '') {
    super(`${code} ${details}`.trim())
    this.name = 'ProblemError'
    this.problem = { code, details }
  }
}

/** The problem of anything a handler threw: only codes cross to the page. */
export function problemOfThrown(thrown: unknown): Problem {
  if (thrown instanceof ProblemError) return thrown.problem
  return problemOf(thrown instanceof FailureError ? thrown.failure : failureOf(thrown))
}
