/** Has a text read out once it rests: what changes ten times a second is on the screen at once, and said at its end. */
import { useEffect, useState } from 'react'

/** Milliseconds without a change. */
const RESTS_MS = 700

interface SaidAtRest {
  /** Of the region around the text: nothing is read out of one that is off. */
  live: 'off' | 'polite'
  /** Key of the text's element: a new one is what a region that is on reads out. */
  said: string
}

/** @param occasion another where the same words are to be said again; what is there at first is read where it stands */
export function useSaidAtRest(text: string, occasion = 0): SaidAtRest {
  const now = `${occasion} ${text}`
  const [rested, setRested] = useState(now)
  const [said, setSaid] = useState(now)

  useEffect(() => {
    if (now === rested) return
    const timer = setTimeout(() => setRested(now), RESTS_MS)
    return () => clearTimeout(timer)
  }, [now, rested])

  // A step later: the region has to be on before its text comes.
  useEffect(() => setSaid(rested), [rested])

  return { live: now === rested ? 'polite' : 'off', said }
}
