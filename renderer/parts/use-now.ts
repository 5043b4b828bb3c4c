/** A clock that makes a component draw again; mounted only where a countdown shows. */
import { useEffect, useState } from 'react'

/**
 * @param everyMs milliseconds between two ticks
 * @returns epoch milliseconds
 */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}
