/** The keys that a drop would get where others may have them too, what is known of them, and free names beside them. */
import type { Connection } from '../../contract/connection.ts'
import { askStore, type IsThere, inTime, MOST_ASKED } from './ask-store.ts'
import { hasGuessableKeys } from './file-key.ts'
import { findFreeName } from './free-name.ts'
import { type IntakeRules, keyFor, newBatch } from './make-upload.ts'
import type { FoundFile } from './walk-paths.ts'

export interface DropKeys {
  /** By index; null where a file cannot have one, none at all of a very large drop. */
  files: readonly (string | null)[]
  /** Of the one ZIP that all of it would be. */
  zip: string | null
  /** What the store said of each key that it answered for. */
  answers: ReadonlyMap<string, boolean>
}

/** A file whose name is to be another, by its index. */
export interface InTheWay {
  index: number
  name: string
  key: string
}

/**
 * @param zipName of the one ZIP; null where none can be made
 * @returns null where nobody can guess a key: then nothing is there
 */
export async function findDropKeys(
  files: readonly FoundFile[],
  zipName: string | null,
  place: { connection: Connection; now: number; rules: IntakeRules },
  isThere: IsThere,
): Promise<DropKeys | null> {
  const { connection, now, rules } = place
  if (!hasGuessableKeys(rules.policyOf?.(connection)?.rules ?? {})) return null
  const batch = newBatch()
  const keys =
    files.length > MOST_ASKED ? [] : files.map((file) => keyFor(file, connection, batch, now, rules))
  const zip =
    zipName === null ? null : keyFor({ name: zipName, folder: '' }, connection, newBatch(), now, rules)
  const asked = [zip, ...keys].filter((key) => key !== null)
  return { files: keys, zip, answers: await askStore(asked, isThere) }
}

/** @returns a name for each that nothing at the store has, as far as it answers, and nothing else of the drop */
export async function findNamesBeside(
  inTheWay: readonly InTheWay[],
  { files, zip }: DropKeys,
  isThere: IsThere,
): Promise<Map<number, string>> {
  const claimed = new Set([...files, zip])
  const names = new Map<number, string>()
  const find = async (file: InTheWay, ask: (key: string) => Promise<boolean | null>) => {
    const free = await findFreeName(file, async (key) => {
      if (claimed.has(key) || (await ask(key)) === true || claimed.has(key)) return true
      claimed.add(key)
      return false
    })
    if (free !== null) names.set(file.index, free.name)
  }
  await inTime(inTheWay, (file, signal) => find(file, (key) => isThere(key, signal)))
  // The store did not answer in time: it will say so itself where a name is taken, too.
  for (const file of inTheWay) if (!names.has(file.index)) await find(file, async () => null)
  return names
}
