/** How much a randomized test does: a little in `npm test`, all of it in `npm run test:soak`; one seed to repeat. */

export interface Batch {
  seed: number
  count: number
}

/** Of one test, with a server of its own that is gone when it ends. */
const BATCH = 50

/**
 * @param name of the environment variable that asks for another count; `SEED` asks for another first seed
 * @returns what each test does; a batch that failed comes again with its seed and its count
 */
export function batchesOf(name: string, usual: number): Batch[] {
  const total = Number(process.env[name] ?? usual)
  const seed = Number(process.env.SEED ?? 1)
  return Array.from({ length: Math.ceil(total / BATCH) }, (_, index) => ({
    seed: seed + index,
    count: Math.min(BATCH, total - index * BATCH),
  }))
}

/** Milliseconds for a batch on a busy machine. */
export const BATCH_TIMEOUT_MS = 150_000
