/**
 * What a walk found, in the form in which it travels from its thread: the names of a folder's files once, and not the
 * whole path with each. Of 100,000 files that is half of the time that main would spend on taking them in.
 */
import type { Found } from './walk-paths.ts'

interface PackedFiles {
  kind: 'files'
  /** All of the paths but the names. */
  above: string
  folder: string
  names: string[]
  /** Bytes, of each name. */
  sizes: number[]
}

export type Packed = PackedFiles | Found

export function packFound(found: readonly Found[]): Packed[] {
  const packed: Packed[] = []
  let last: PackedFiles | null = null
  for (const one of found) {
    // A path that a person typed may end in a separator.
    if (one.kind !== 'file' || !one.path.endsWith(one.name)) {
      last = null
      packed.push(one)
      continue
    }
    const above = one.path.slice(0, one.path.length - one.name.length)
    if (last === null || last.above !== above || last.folder !== one.folder) {
      last = { kind: 'files', above, folder: one.folder, names: [], sizes: [] }
      packed.push(last)
    }
    last.names.push(one.name)
    last.sizes.push(one.size)
  }
  return packed
}

/** @returns what was packed, in its order */
export function unpackFound(packed: readonly Packed[]): Found[] {
  return packed.flatMap((one): Found[] =>
    one.kind === 'files'
      ? one.names.map((name, index) => ({
          kind: 'file',
          path: `${one.above}${name}`,
          name,
          folder: one.folder,
          size: one.sizes[index] ?? 0,
        }))
      : [one],
  )
}
