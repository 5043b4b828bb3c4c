/** Keeps what a row says about its time left from jumping. */
import { useState } from 'react'
import { steadyTimeLeft, timeLeftWords } from '../format/time-left.ts'

/**
 * @param estimate seconds, null while nothing moves
 * @returns such as `About 5 minutes left`, null while there is nothing to say
 */
export function useSteadyTimeLeft(estimate: number | null): string | null {
  const [shown, setShown] = useState<number | null>(null)
  const next = steadyTimeLeft(shown, estimate)
  if (next !== shown) setShown(next)
  return next === null ? null : timeLeftWords(next)
}
