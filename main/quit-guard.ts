/** Decides whether the app may close: asks while files are being sent, and holds up no system that shuts down. */

export interface QuitGuard {
  /**
   * Someone closes the window or quits.
   * @returns whether it may close now; where not, the person is asked, and `quit` follows if they say so
   */
  mayClose(): boolean
  /** The system ends the session: for the next minute nothing is asked, and an open question is taken back. */
  systemEnds(): void
}

export interface QuitGuardOptions {
  /** Whether something would be cut off. It goes on at the next start either way. */
  isSending(): boolean
  /** Asks the person, without holding up anything else. @returns whether to close; `signal` takes the question back */
  ask(signal: AbortSignal): Promise<boolean>
  quit(): void
  /** Steady milliseconds. */
  now(): number
}

/** A shutdown that someone else stopped is over after this long, in milliseconds. */
const SYSTEM_ENDS_WITHIN_MS = 60_000

export function createQuitGuard({ isSending, ask, quit, now }: QuitGuardOptions): QuitGuard {
  let question: AbortController | null = null
  let answeredYes = false
  let systemEndsUntil = Number.NEGATIVE_INFINITY

  async function askOnce(): Promise<void> {
    if (question !== null) return
    question = new AbortController()
    const { signal } = question
    // A question that could not be shown must not keep the app open for ever.
    const close = await ask(signal).catch(() => true)
    question = null
    if (signal.aborted || !close) return
    answeredYes = true
    quit()
  }

  return {
    mayClose() {
      if (answeredYes || now() < systemEndsUntil || !isSending()) return true
      void askOnce()
      return false
    },
    systemEnds() {
      systemEndsUntil = now() + SYSTEM_ENDS_WITHIN_MS
      question?.abort()
    },
  }
}
