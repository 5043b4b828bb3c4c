/** Counts down to the next attempt of a row that waits. */
import { countdownWords } from '../format/format-moment.ts'
import { Dot } from '../parts/facts.tsx'
import { useNow } from '../parts/use-now.ts'
import { words } from '../words/words.ts'

export function RetryCountdown({ retryAt }: { retryAt: number }) {
  const left = countdownWords(retryAt, useNow(1_000))
  if (left === null) return null
  return (
    <>
      <Dot />
      <span className="fact">{words.queue.triesAgainIn({ duration: left })}</span>
    </>
  )
}
