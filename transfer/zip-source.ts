/**
 * Many files as one ZIP that never lies on the disk: any stretch of it can be read at any time, so parts are
 * sent, tried again and resumed like those of a file.
 */
import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { combineCrc32 } from '../contract/crc32.ts'
import { FailureError } from '../contract/failure.ts'
import type { FileIdentity, ZipEntry } from '../contract/transfer-protocol.ts'
import { identityOf, openSourceFile, type SourceFile } from './source-file.ts'
import {
  centralDirectory,
  dataDescriptor,
  layOutZip,
  localHeader,
  type ZipLayout,
  type ZipStretch,
} from './zip-layout.ts'

/** Files held open at the same time: as many parts are read at once. */
const MOST_OPEN = 32
/** Bytes read at a time where a member is read only to learn its CRC. */
const WINDOW_BYTES = 1024 * 1024

/**
 * @param entries files and the names they get; names distinct
 * @throws FailureError `file` where one of them is missing, unreadable or no file
 */
export async function openZipSource(entries: readonly ZipEntry[]): Promise<SourceFile> {
  const identities: FileIdentity[] = []
  const members = []
  for (const { path, name } of entries) {
    const stats = await stat(path, { bigint: true }).catch((caught: unknown) => {
      const code = caught instanceof Error && 'code' in caught ? String(caught.code) : ''
      throw new FailureError({ kind: 'file', what: code === 'ENOENT' ? 'missing' : 'unreadable', code })
    })
    if (!stats.isFile()) throw new FailureError({ kind: 'file', what: 'not-a-file', code: '' })
    const identity = identityOf(stats)
    identities.push(identity)
    members.push({ name, size: identity.size, modifiedAt: Number(stats.mtimeMs), mode: Number(stats.mode) })
  }
  return new ZipSource(entries, identities, layOutZip(members))
}

class ZipSource implements SourceFile {
  readonly identity: FileIdentity
  readonly #entries: readonly ZipEntry[]
  readonly #identities: readonly FileIdentity[]
  readonly #layout: ZipLayout
  /** Open members, the one used last at the end. */
  readonly #open = new Map<number, Promise<SourceFile>>()
  readonly #sums: CrcLedger[]
  #directory: Promise<Buffer> | null = null

  constructor(entries: readonly ZipEntry[], identities: readonly FileIdentity[], layout: ZipLayout) {
    this.#entries = entries
    this.#identities = identities
    this.#layout = layout
    this.#sums = identities.map(({ size }) => new CrcLedger(size))
    const content = createHash('sha256').update(JSON.stringify([entries.map(({ name }) => name), identities]))
    this.identity = {
      device: 'zip',
      inode: content.digest('hex'),
      size: layout.size,
      modified: '',
      changed: '',
    }
  }

  async read(target: Uint8Array, offset: number): Promise<void> {
    const { stretches } = this.#layout
    const end = offset + target.byteLength
    for (let index = indexAt(stretches, offset); index < stretches.length; index++) {
      const stretch = stretches[index]
      if (stretch === undefined || stretch.start >= end) return
      const from = Math.max(offset, stretch.start)
      const piece = target.subarray(from - offset, Math.min(end, stretch.start + stretch.length) - offset)
      if (stretch.kind === 'data') await this.#readMember(stretch.member, piece, from - stretch.start)
      else
        piece.set(
          (await this.#made(stretch)).subarray(from - stretch.start, from - stretch.start + piece.byteLength),
        )
    }
  }

  /** Looks at the members that are open: the others are looked at when they are opened, and all before Complete. */
  async check(): Promise<void> {
    await Promise.all([...this.#open.values()].map(async (member) => (await member).check()))
  }

  async checkWhole(): Promise<void> {
    for (const [index, { path }] of this.#entries.entries()) {
      const stats = await stat(path, { bigint: true }).catch(() => null)
      if (stats === null || JSON.stringify(identityOf(stats)) !== JSON.stringify(this.#identities[index]))
        throw new FailureError({ kind: 'file', what: 'changed', code: 'in the ZIP' })
    }
  }

  async close(): Promise<void> {
    const open = [...this.#open.values()]
    this.#open.clear()
    await Promise.allSettled(open.map(async (member) => (await member).close()))
  }

  async #readMember(member: number, target: Uint8Array, offset: number): Promise<void> {
    const source = await this.#member(member)
    await source.read(target, offset)
    this.#sums[member]?.add(offset, target)
  }

  async #made(stretch: Exclude<ZipStretch, { kind: 'data' }>): Promise<Buffer> {
    if (stretch.kind === 'directory') {
      this.#directory ??= this.#makeDirectory()
      return this.#directory
    }
    const member = this.#layout.members[stretch.member]
    if (member === undefined) throw new RangeError('no such member')
    return stretch.kind === 'header'
      ? localHeader(member)
      : dataDescriptor(member, await this.#crcOf(stretch.member))
  }

  async #makeDirectory(): Promise<Buffer> {
    const sums: number[] = []
    for (const member of this.#layout.members.keys()) sums.push(await this.#crcOf(member))
    return centralDirectory(this.#layout, sums)
  }

  /** From what was read on the way, or by reading what was not: after a restart, or by another connection just now. */
  async #crcOf(member: number): Promise<number> {
    const sums = this.#sums[member]
    if (sums === undefined) throw new RangeError('no such member')
    const buffer = Buffer.allocUnsafe(Math.min(WINDOW_BYTES, sums.size))
    for (let gap = sums.firstGap(); gap !== null; gap = sums.firstGap()) {
      const window = buffer.subarray(0, Math.min(buffer.byteLength, gap.end - gap.start))
      await this.#readMember(member, window, gap.start)
    }
    return sums.total()
  }

  #member(member: number): Promise<SourceFile> {
    const known = this.#open.get(member)
    if (known !== undefined) {
      this.#open.delete(member)
      this.#open.set(member, known)
      return known
    }
    const [oldest] = this.#open.keys()
    if (oldest !== undefined && this.#open.size >= MOST_OPEN) {
      const closing = this.#open.get(oldest)
      this.#open.delete(oldest)
      void closing?.then((source) => source.close()).catch(() => undefined)
    }
    const opening = openSourceFile(this.#entries[member]?.path ?? '', this.#identities[member] ?? null)
    this.#open.set(member, opening)
    return opening
  }
}

/** CRCs of the pieces of a member that were read so far, in whatever order. */
class CrcLedger {
  readonly size: number
  /** Disjoint, by where they begin; neighbours are joined. */
  #pieces: { start: number; end: number; crc32: number }[] = []

  constructor(size: number) {
    this.size = size
  }

  add(start: number, bytes: Uint8Array): void {
    const end = start + bytes.byteLength
    // A part that is read a second time says nothing new; one that overlaps in part cannot be joined.
    if (bytes.byteLength === 0 || this.#pieces.some((piece) => piece.start < end && start < piece.end)) return
    const pieces = [...this.#pieces, { start, end, crc32: crc32(bytes) }].sort((a, b) => a.start - b.start)
    this.#pieces = []
    for (const piece of pieces) {
      const last = this.#pieces.at(-1)
      if (last?.end === piece.start) {
        last.crc32 = combineCrc32(last.crc32, piece.crc32, piece.end - piece.start)
        last.end = piece.end
      } else this.#pieces.push(piece)
    }
  }

  firstGap(): { start: number; end: number } | null {
    const [first] = this.#pieces
    if (this.size === 0) return null
    if (first === undefined) return { start: 0, end: this.size }
    if (first.start > 0) return { start: 0, end: first.start }
    return first.end === this.size ? null : { start: first.end, end: this.#pieces[1]?.start ?? this.size }
  }

  total(): number {
    return this.#pieces[0]?.crc32 ?? 0
  }
}

/** The stretch that holds the byte at `offset`, by halving. */
function indexAt(stretches: readonly ZipStretch[], offset: number): number {
  let low = 0
  let high = stretches.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((stretches[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
