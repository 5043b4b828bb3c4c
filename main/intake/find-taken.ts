/** Finds the files of a drop whose name is shared already, with a link that still works. */
import type { FoundFile } from './walk-paths.ts'

/** Looked up between two turns of the event loop. */
const CHUNK = 100
/** Of a larger drop nobody wants to decide: all are kept beside what is there. */
const MOST_LOOKED_UP = 5_000

/** @returns the object that has the name of this file, null where there is none */
export type SharedAs = (file: Pick<FoundFile, 'name' | 'folder'>) => { key: string } | null

/** @returns keys of what is there already, by index in `files` */
export async function findTaken(
  files: readonly FoundFile[],
  sharedAs: SharedAs,
): Promise<Map<number, string>> {
  const taken = new Map<number, string>()
  if (files.length > MOST_LOOKED_UP) return taken
  for (const [index, file] of files.entries()) {
    const there = sharedAs(file)
    if (there !== null) taken.set(index, there.key)
    if (index % CHUNK === CHUNK - 1) await new Promise(setImmediate)
  }
  return taken
}
