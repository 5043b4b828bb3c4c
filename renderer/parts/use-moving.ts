/** For a moment after items came or went, so that those that stay glide to their place, and never while scrolling. */
import { useEffect, useRef, useState } from 'react'

/** Milliseconds: the styles' `--move` and a bit. */
const MOVES_MS = 320

/** @param order another value each time that items came or went */
export function useMoving(order: unknown): boolean {
  const [moving, setMoving] = useState(false)
  const first = useRef(order)
  useEffect(() => {
    if (first.current === order) return
    first.current = order
    setMoving(true)
    const timer = setTimeout(() => setMoving(false), MOVES_MS)
    return () => clearTimeout(timer)
  }, [order])
  return moving
}
