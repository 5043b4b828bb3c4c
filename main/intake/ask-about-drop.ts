/** The one question about a drop, where there is anything to ask. Pure. */
import { type AskedFile, type DropQuestion, MOST_NAMED, type PrivateReason } from '../../contract/drop.ts'
import type { Taken } from './find-taken.ts'
import type { FoundFile } from './walk-paths.ts'

export interface LookedAt {
  files: readonly FoundFile[]
  /** By index in `files`. */
  suspects: ReadonlyMap<number, PrivateReason>
  /** What has the same name already, by index in `files`. */
  taken: ReadonlyMap<number, Taken>
  /** The one ZIP that all of it would be. */
  zip: { name: string; taken: Taken | null }
  mayReplace: boolean
  several: boolean
  asZip: boolean
  /** The person wants to see every drop before it is sent. */
  lookFirst: boolean
}

/** @returns null where it can be sent without a question */
export function questionOf(drop: LookedAt, id: string): DropQuestion | null {
  const { files, suspects, taken, zip, several, asZip, lookFirst, mayReplace } = drop
  const size = files.reduce((sum, file) => sum + file.size, 0)
  // One ZIP has a name of its own, which no file takes from it.
  const anyTaken = several && asZip ? zip.taken !== null : taken.size > 0
  if (suspects.size === 0 && !anyTaken && !lookFirst) return null
  return {
    id,
    count: files.length,
    size,
    several,
    asZip,
    private: {
      count: suspects.size,
      files: named(files, suspects.keys()).map((file) => ({
        ...file,
        reason: suspects.get(file.index) ?? 'key',
      })),
    },
    taken: {
      count: taken.size,
      files: named(files, taken.keys()),
      zip: zip.taken === null ? null : { index: files.length, name: zip.name, folder: '', size },
      inTheWay: [zip.taken, ...taken.values()].some((one) => one?.inTheWay === true),
      mayReplace,
    },
    files: lookFirst && files.length <= MOST_NAMED ? named(files, files.keys()) : [],
  }
}

function named(files: readonly FoundFile[], indexes: Iterable<number>): AskedFile[] {
  const asked: AskedFile[] = []
  for (const index of indexes) {
    const file = files[index]
    if (file === undefined || asked.length === MOST_NAMED) break
    asked.push({ index, name: file.name, folder: file.folder, size: file.size })
  }
  return asked
}
