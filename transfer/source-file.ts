/** The file being sent, through one descriptor, and proof that it stays the file that was opened. */
import { type BigIntStats, constants, fstatSync } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { FailureError } from '../contract/failure.ts'
import type { FileIdentity } from '../contract/transfer-protocol.ts'

export interface SourceFile {
  readonly identity: FileIdentity
  /** Fills `target` with the bytes at `offset`. @throws FailureError `file` where they cannot all be had */
  read(target: Uint8Array, offset: number): Promise<void>
  /** @throws FailureError `file changed` unless descriptor and path are still the file that was opened */
  check(): Promise<void>
  /** The same of everything that was sent; asked once, before Complete. */
  checkWhole(): Promise<void>
  close(): Promise<void>
}

/**
 * Opens a regular file for reading.
 * @param path absolute path
 * @param expected refuse any other file than this one; null takes what is there
 * @throws FailureError `file`: missing, changed, unreadable, or not a regular file
 */
export async function openSourceFile(path: string, expected: FileIdentity | null): Promise<SourceFile> {
  // Without O_NONBLOCK a FIFO put in the file's place would hold the open forever.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(rethrowFileError)
  try {
    // Of a descriptor that was opened just now, so that nothing is waited for: a thread would cost ten times as much.
    const stats = fstatSync(handle.fd, { bigint: true })
    if (!stats.isFile()) throw new FailureError({ kind: 'file', what: 'not-a-file', code: '' })
    const identity = identityOf(stats)
    if (expected !== null && !sameFile(identity, expected)) throw changed('other identity')
    return sourceFile(handle, path, identity)
  } catch (caught) {
    await handle.close()
    return rethrowFileError(caught)
  }
}

/** What identifies a file's bytes, from its stats. */
export function identityOf(stats: BigIntStats): FileIdentity {
  return {
    device: String(stats.dev),
    inode: String(stats.ino),
    size: Number(stats.size),
    modified: String(stats.mtimeNs),
    changed: String(stats.ctimeNs),
  }
}

function sourceFile(handle: FileHandle, path: string, identity: FileIdentity): SourceFile {
  const source: SourceFile = {
    identity,
    async read(target, offset) {
      let done = 0
      while (done < target.byteLength) {
        const { bytesRead } = await handle
          .read(target, done, target.byteLength - done, offset + done)
          .catch(rethrowFileError)
        // A short read is never padded: the file was cut while it was sent.
        if (bytesRead === 0) throw changed('short read')
        done += bytesRead
      }
    },
    async check() {
      // The same device and inode at the path: it is the file that is open, so one look is enough.
      const atPath = await stat(path, { bigint: true }).catch(() => null)
      if (atPath !== null && sameFile(identityOf(atPath), identity)) return
      const opened = await handle.stat({ bigint: true }).catch(rethrowFileError)
      if (!sameFile(identityOf(opened), identity)) throw changed('descriptor')
      // Another file renamed over the path, or the path gone: the person no longer has what is being sent.
      throw changed('path')
    },
    checkWhole: () => source.check(),
    close: () => handle.close(),
  }
  return source
}

function sameFile(one: FileIdentity, other: FileIdentity): boolean {
  return (
    one.device === other.device &&
    one.inode === other.inode &&
    one.size === other.size &&
    one.modified === other.modified &&
    one.changed === other.changed
  )
}

function changed(code: string): FailureError {
  return new FailureError({ kind: 'file', what: 'changed', code })
}

/** @throws FailureError always */
function rethrowFileError(caught: unknown): never {
  if (caught instanceof FailureError) throw caught
  const code = caught instanceof Error && 'code' in caught ? String(caught.code) : ''
  if (code === 'ENOENT' || code === 'ENOTDIR') throw new FailureError({ kind: 'file', what: 'missing', code })
  if (code === 'EISDIR' || code === 'ENXIO')
    throw new FailureError({ kind: 'file', what: 'not-a-file', code })
  throw new FailureError({ kind: 'file', what: 'unreadable', code })
}
