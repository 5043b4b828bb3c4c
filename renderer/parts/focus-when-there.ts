/** Focuses something that may only be drawn in a moment. */

/** Milliseconds that it is looked for. */
const LOOKS_FOR_MS = 1_000

export function focusWhenThere(id: string): void {
  const until = performance.now() + LOOKS_FOR_MS
  const look = () => {
    const element = document.getElementById(id)
    if (element !== null) element.focus()
    else if (performance.now() < until) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
