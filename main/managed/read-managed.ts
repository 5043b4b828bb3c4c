/** Reads what IT set for this computer, where only IT can have written it. */
import { closeSync, fstatSync, openSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { type ManagedFile, managedFileSchema } from '../../contract/managed-file.ts'

/** `not-trusted`: others than an administrator may write it, so it counts for nothing. */
export type ManagedTrouble = 'not-trusted' | 'damaged'

export type ReadManaged = { file: ManagedFile } | { trouble: ManagedTrouble; details: string } | null

const MOST_BYTES = 1024 * 1024
const OTHERS_MAY_WRITE = 0o022

/**
 * @param paths where it may be
 * @param administrator the user id that may write it; null on Windows, where the folder itself is guarded
 * @returns null where there is none
 */
export function readManaged(paths: readonly string[], administrator: number | null): ReadManaged {
  for (const path of paths) {
    const read = readOne(path, administrator)
    if (read !== null) return read
  }
  return null
}

function readOne(path: string, administrator: number | null): ReadManaged {
  let descriptor: number
  try {
    descriptor = openSync(path, 'r')
  } catch (caught) {
    const code = caught instanceof Error && 'code' in caught ? String(caught.code) : ''
    return code === 'ENOENT' || code === 'ENOTDIR' ? null : { trouble: 'damaged', details: code }
  }
  try {
    const stat = fstatSync(descriptor)
    if (administrator !== null)
      for (const { uid, mode } of [stat, statSync(dirname(path))])
        if (uid !== administrator || (mode & OTHERS_MAY_WRITE) !== 0)
          return { trouble: 'not-trusted', details: `owner ${uid}, mode ${(mode & 0o777).toString(8)}` }
    if (!stat.isFile() || stat.size > MOST_BYTES) return { trouble: 'damaged', details: 'size' }
    const read = managedFileSchema.safeParse(JSON.parse(readFileSync(descriptor, 'utf8')))
    if (read.success) return { file: read.data }
    const [issue] = read.error.issues
    return { trouble: 'damaged', details: `${issue?.path.join('.') ?? ''} ${issue?.code ?? ''}`.trim() }
  } catch {
    return { trouble: 'damaged', details: 'JSON' }
  } finally {
    closeSync(descriptor)
  }
}
