/** Walks in batches, so that nobody waits for the end of a large folder: in this process, or in a worker of its own. */
import { Worker } from 'node:worker_threads'
import { type Packed, unpackFound } from './pack-found.ts'
import { type Found, walkPaths } from './walk-paths.ts'

/** Looks at everything below `paths`, a batch at a time. */
export type Walk = (paths: readonly string[]) => AsyncIterable<readonly Found[]>

/** Found things that travel together: a few milliseconds of work. */
const BATCH = 1_000

/** @returns batches of what {@link walkPaths} finds */
export function* walkInBatches(paths: readonly string[], batch = BATCH): Generator<Found[]> {
  let found: Found[] = []
  for (const one of walkPaths(paths)) {
    found.push(one)
    if (found.length < batch) continue
    yield found
    found = []
  }
  if (found.length > 0) yield found
}

/** In this process, with room for other events between two batches. */
export async function* walkHere(paths: readonly string[]): AsyncGenerator<readonly Found[]> {
  for (const batch of walkInBatches(paths, 100)) {
    yield batch
    await new Promise(setImmediate)
  }
}

/**
 * In a thread of its own: a slow disk or a dead network drive holds up nothing else.
 * @param file the built `walk-worker`
 */
export function walkInWorker(file: string): Walk {
  return async function* walk(paths) {
    const worker = new Worker(file, { workerData: paths, stdout: true, stderr: true })
    const batches: Packed[][] = []
    let ended = false
    let failure: unknown = null
    let wake = () => {}
    worker.on('message', (batch: Packed[]) => {
      batches.push(batch)
      wake()
    })
    worker.once('error', (caught) => {
      failure = caught
    })
    worker.once('exit', () => {
      ended = true
      wake()
    })
    try {
      while (!ended || batches.length > 0) {
        const batch = batches.shift()
        if (batch !== undefined) yield unpackFound(batch)
        // Each batch in a turn of its own, also where several have arrived.
        else if (!ended)
          await new Promise<void>((resolve) => {
            wake = resolve
          })
        await new Promise(setImmediate)
      }
      if (failure !== null) throw failure
    } finally {
      void worker.terminate()
    }
  }
}
