/** What looking at one thing came to. */
import type { DoctorLine } from '../../contract/doctor.ts'
import type { Failure } from '../../contract/failure.ts'
import { type Problem, problemOf } from '../../contract/problem.ts'

export type Finding = Omit<DoctorLine, 'step'>

export function pass(details = ''): Finding {
  return { verdict: 'pass', problem: null, details }
}

export function warn(details = '', problem: Problem | null = null): Finding {
  return { verdict: 'warn', problem, details }
}

export function fail(problem: Problem): Finding {
  return { verdict: 'fail', problem, details: problem.details }
}

export function skip(details = '', problem: Problem | null = null): Finding {
  return { verdict: 'skip', problem, details }
}

/** A right that is missed but not needed: IT decided so, or nobody gave it. */
export function missing(failure: Failure): Finding {
  const problem = problemOf(failure)
  return failure.kind === 'policy' ? skip(problem.details, problem) : warn(problem.details, problem)
}
