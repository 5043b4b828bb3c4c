/** Waits until a round is over: every file is at the server and the app has nothing more to ask of it. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Ledger } from '../../local-s3/ledger.ts'
import type { AppLife } from './app-life.ts'

/** A life that is not over by then hangs. */
const LONGEST_LIFE_MS = 120_000
/** The server is left alone for this long before all is said to be over. */
const QUIET_MS = 500
const LOOK_AGAIN_MS = 20

/**
 * @param isSettled what the server must show
 * @throws Error where the app hangs or ends by itself; the signal's reason when aborted
 */
export async function untilSettled(
  life: AppLife,
  ledger: Ledger,
  isSettled: () => boolean,
  signal?: AbortSignal,
): Promise<void> {
  const deadline = Date.now() + LONGEST_LIFE_MS
  while (!(isQuiet(ledger) && isSettled())) {
    if (life.hasEnded()) throw new Error('the app ended by itself')
    if (Date.now() > deadline) throw new Error('the app hangs: files are left and nothing moves')
    await sleep(LOOK_AGAIN_MS, undefined, signal === undefined ? {} : { signal })
  }
}

function isQuiet({ entries }: Ledger): boolean {
  const since = Date.now() - QUIET_MS
  return entries.every(({ endedAt }) => endedAt !== undefined && endedAt < since)
}
