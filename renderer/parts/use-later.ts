/** Draws what a row needs less urgently after its row, in steps short enough that scrolling never waits for it. */
import { startTransition, useEffect, useState } from 'react'

/** @returns false while a part is drawn for the first time; true soon after, when nothing more urgent is left to draw */
export function useLater(): boolean {
  const [later, setLater] = useState(false)
  useEffect(() => startTransition(() => setLater(true)), [])
  return later
}
