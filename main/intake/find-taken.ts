/** Finds the files of a drop whose name is shared already, with a link that still works, or whose place is taken. */
import type { DropKeys } from './drop-keys.ts'
import type { FoundFile } from './walk-paths.ts'

/** Looked up between two turns of the event loop. */
const CHUNK = 100
/** Of a larger drop nobody wants to decide: all are kept beside what is there. */
const MOST_LOOKED_UP = 5_000

/** @returns the object that has the name of this file, null where there is none */
export type SharedAs = (file: Pick<FoundFile, 'name' | 'folder'>) => { key: string } | null

export interface Taken {
  /** Of what has the name already. */
  key: string
  /** The file itself would get this key: whoever keeps both sends it under another name. */
  inTheWay: boolean
}

/**
 * @param keys what the files would be sent as, where others may have such keys
 * @returns what is there already, by index in `files`
 */
export async function findTaken(
  files: readonly FoundFile[],
  sharedAs: SharedAs,
  keys: DropKeys | null,
): Promise<Map<number, Taken>> {
  const taken = new Map<number, Taken>()
  if (files.length > MOST_LOOKED_UP) return taken
  for (const [index, file] of files.entries()) {
    const found = judge(keys?.files[index] ?? null, sharedAs(file)?.key ?? null, keys?.answers)
    if (found !== null) taken.set(index, found)
    if (index % CHUNK === CHUNK - 1) await new Promise(setImmediate)
  }
  return taken
}

/**
 * The store knows better than this computer what is under the key that a file would get.
 * @param own key that the file would get, null where nobody else can have it
 * @param shared key of what was shared under this name
 */
export function judge(
  own: string | null,
  shared: string | null,
  answers: ReadonlyMap<string, boolean> = new Map(),
): Taken | null {
  const answer = own === null ? undefined : answers.get(own)
  if (own !== null && answer === true) return { key: own, inTheWay: true }
  if (shared === null || (shared === own && answer === false)) return null
  return { key: shared, inTheWay: shared === own }
}
