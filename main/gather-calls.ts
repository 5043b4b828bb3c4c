/** Does once what was asked for many times within a moment. */

export interface GatheredCalls {
  call(): void
  /** What was asked for and not done is not done any more. */
  stop(): void
}

/** @param withinMs how late it may be done, in milliseconds */
export function gatherCalls(run: () => void, withinMs: number): GatheredCalls {
  let timer: NodeJS.Timeout | null = null
  return {
    call() {
      timer ??= setTimeout(() => {
        timer = null
        run()
      }, withinMs)
    },
    stop() {
      if (timer !== null) clearTimeout(timer)
      timer = null
    },
  }
}
