/** The oracle of one round: what the server holds and what the app wrote down, against the files that were dropped. */
import type { LocalS3 } from '../../local-s3/server.ts'
import type { AppRecords } from './app-records.ts'
import type { SourceFile } from './source-files.ts'

/** What went wrong, counted. */
export interface Losses {
  /** Objects whose bytes are not their file's. */
  corrupt: number
  /** Files without an object. */
  missing: number
  /** Objects of a file that has one already. */
  doubled: number
  /** Open multipart uploads that nothing in the journal will ever end. */
  orphans: number
  /** Files that the app forgot, knows twice, or shares without an object of their size. */
  historyLost: number
}

export interface RoundCheck {
  /** After a kill: every file is in the journal or the history, once, and nothing is open that neither knows. */
  afterKill(records: AppRecords): Losses
  /** After the end: one object and one history row for each file, byte for byte, and nothing else. */
  afterEnd(records: AppRecords): Promise<Losses>
  /** The server has an object for every file. */
  isSettled(): boolean
}

/**
 * @param shared keys of earlier rounds, each of which has its row in the history
 */
export function checkRound(
  server: LocalS3,
  bucket: string,
  sources: readonly SourceFile[],
  shared: ReadonlySet<string>,
): RoundCheck {
  const newObjects = () => server.ledger.objects().filter(({ key }) => !shared.has(key))
  const nameOf = (key: string) => key.slice(key.indexOf('/') + 1)

  function recordLosses({ journal, history }: AppRecords): number {
    const rows = history.filter((row) => !shared.has(row.object_key))
    const sizes = new Map(newObjects().map(({ key, size }) => [key, size]))
    const wrong = rows.filter((row) => sizes.get(row.object_key) !== row.size).length
    const ofEarlier = Math.abs(shared.size - (history.length - rows.length))
    const names = [...journal, ...rows].map(({ name }) => name)
    return wrong + ofEarlier + timesOff(names, sources)
  }

  return {
    afterKill(records) {
      const open = new Set(
        records.journal.filter((row) => row.create_begun === 1).map((row) => row.object_key),
      )
      const orphans = server.ledger.uploads().filter(({ key }) => !open.has(key)).length
      return { corrupt: 0, missing: 0, doubled: 0, orphans, historyLost: recordLosses(records) }
    },
    async afterEnd(records) {
      const objects = newObjects()
      const names = objects.map(({ key }) => nameOf(key))
      const hashes = new Map(sources.map(({ name, sha256 }) => [name, sha256]))
      let corrupt = 0
      for (const { key } of objects)
        if ((await server.ledger.contentHash(bucket, key)) !== hashes.get(nameOf(key))) corrupt++
      return {
        corrupt,
        missing: sources.filter(({ name }) => !names.includes(name)).length,
        doubled: names.length - new Set(names).size,
        orphans: server.ledger.uploads().length,
        historyLost: recordLosses(records) + records.journal.length,
      }
    },
    isSettled() {
      const names = new Set(newObjects().map(({ key }) => nameOf(key)))
      return sources.every(({ name }) => names.has(name))
    },
  }
}

export interface Tally {
  add(losses: Losses): void
  sum(): Losses
}

/** @param say told of every loss when it is seen */
export function createTally(say: (line: string) => void): Tally {
  const total: Losses = { corrupt: 0, missing: 0, doubled: 0, orphans: 0, historyLost: 0 }
  return {
    add(losses) {
      for (const name of ['corrupt', 'missing', 'doubled', 'orphans', 'historyLost'] as const) {
        if (losses[name] > 0) say(`     ${name}: ${losses[name]}`)
        total[name] += losses[name]
      }
    },
    sum: () => ({ ...total }),
  }
}

/** How many names are absent, and how many are there too often. */
function timesOff(names: readonly string[], sources: readonly SourceFile[]): number {
  return sources.reduce(
    (sum, { name }) => sum + Math.abs(1 - names.filter((other) => other === name).length),
    0,
  )
}
