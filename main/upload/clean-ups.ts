/** Takes back what canceled uploads left at the store, again and again until nothing of them is there. */
import type { Upload } from './upload.ts'

export interface CleanUps {
  begin(upload: Upload): void
  stop(): void
}

/** A clean-up that could not be done is tried again after this long, in milliseconds. */
const AGAIN_MS = 30_000

/**
 * @param cleanUp tells whether nothing is left; a rejection is a no
 * @param cleaned told of all that were cleaned up in one turn: they leave the journal in one transaction
 */
export function createCleanUps(
  cleanUp: (upload: Upload) => Promise<boolean>,
  cleaned: (uploads: readonly Upload[]) => void,
): CleanUps {
  let gathered: Upload[] = []
  let stopped = false

  function hand(): void {
    const uploads = gathered
    gathered = []
    if (!stopped) cleaned(uploads)
  }

  async function run(upload: Upload): Promise<void> {
    const clean = await cleanUp(upload).catch(() => false)
    if (stopped) return
    if (!clean) {
      setTimeout(() => void run(upload), AGAIN_MS).unref()
      return
    }
    if (gathered.length === 0) setImmediate(hand)
    gathered.push(upload)
  }

  return {
    begin: (upload) => void run(upload),
    stop() {
      stopped = true
    },
  }
}
