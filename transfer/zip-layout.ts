/**
 * Where every byte of a ZIP file lies before any of it exists: its members are stored without compression, so
 * sizes and offsets follow from names and sizes alone. Pure.
 * Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT (version 6.3.10)
 */

/** A file that goes into the ZIP. */
export interface ZipMember {
  /** `/` between names, in UTF-8 as it is stored. */
  name: string
  /** Bytes. */
  size: number
  /** Epoch milliseconds. */
  modifiedAt: number
  /** Unix permission bits. */
  mode: number
}

/** A stretch of the ZIP file. CRCs are known only once a member was read, so bytes that hold them are made late. */
export type ZipStretch =
  | { kind: 'header'; member: number; start: number; length: number }
  | { kind: 'data'; member: number; start: number; length: number }
  | { kind: 'descriptor'; member: number; start: number; length: number }
  | { kind: 'directory'; start: number; length: number }

export interface ZipLayout {
  members: readonly ZipMember[]
  /** In order, without gaps. */
  stretches: readonly ZipStretch[]
  /** Bytes of the whole ZIP file. */
  size: number
}

const LOCAL_HEADER_BYTES = 30
const DIRECTORY_ENTRY_BYTES = 46
const TIME_EXTRA_BYTES = 9
const ZIP64_EXTRA_BYTES = 28
const DESCRIPTOR_BYTES = 16
const DESCRIPTOR64_BYTES = 24
const END_BYTES = 22
const END64_BYTES = 56 + 20

const MAX_UINT16 = 0xffff
const MAX_UINT32 = 0xffffffff
/** Sizes and CRC follow the data (bit 3); names are UTF-8 (bit 11). */
const FLAGS = 0x0808
const STORED = 0
const VERSION_PLAIN = 20
const VERSION_ZIP64 = 45
const MADE_BY_UNIX = 3
const REGULAR_FILE = 0o100_000

/** @param members in the order they are stored; names distinct */
export function layOutZip(members: readonly ZipMember[]): ZipLayout {
  const stretches: ZipStretch[] = []
  let offset = 0
  const push = (kind: 'header' | 'data' | 'descriptor', member: number, length: number) => {
    if (length > 0) stretches.push({ kind, member, start: offset, length })
    offset += length
  }
  let directory = 0
  for (const [index, member] of members.entries()) {
    const nameBytes = Buffer.byteLength(member.name)
    const headerOffset = offset
    push('header', index, LOCAL_HEADER_BYTES + nameBytes + TIME_EXTRA_BYTES)
    push('data', index, member.size)
    push('descriptor', index, isLarge(member) ? DESCRIPTOR64_BYTES : DESCRIPTOR_BYTES)
    directory += DIRECTORY_ENTRY_BYTES + nameBytes + TIME_EXTRA_BYTES
    if (needsZip64(member, headerOffset)) directory += ZIP64_EXTRA_BYTES
  }
  const end = END_BYTES + (endNeedsZip64(members.length, directory, offset) ? END64_BYTES : 0)
  stretches.push({ kind: 'directory', start: offset, length: directory + end })
  return { members, stretches, size: offset + directory + end }
}

/** The bytes before a member's data. */
export function localHeader(member: ZipMember): Buffer {
  const name = Buffer.from(member.name)
  const header = Buffer.alloc(LOCAL_HEADER_BYTES)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(isLarge(member) ? VERSION_ZIP64 : VERSION_PLAIN, 4)
  header.writeUInt16LE(FLAGS, 6)
  header.writeUInt16LE(STORED, 8)
  header.writeUInt32LE(dosTime(member.modifiedAt), 10)
  // CRC and sizes stay zero: they stand in the descriptor.
  header.writeUInt16LE(name.byteLength, 26)
  header.writeUInt16LE(TIME_EXTRA_BYTES, 28)
  return Buffer.concat([header, name, timeExtra(member)])
}

/** The bytes after a member's data. @param crc32 of the data, unsigned 32 bits */
export function dataDescriptor(member: ZipMember, crc32: number): Buffer {
  const large = isLarge(member)
  const descriptor = Buffer.alloc(large ? DESCRIPTOR64_BYTES : DESCRIPTOR_BYTES)
  descriptor.writeUInt32LE(0x08074b50, 0)
  descriptor.writeUInt32LE(crc32, 4)
  for (const position of [0, 1]) {
    if (large) descriptor.writeBigUInt64LE(BigInt(member.size), 8 + position * 8)
    else descriptor.writeUInt32LE(member.size, 8 + position * 4)
  }
  return descriptor
}

/** The directory at the end. @param crc32s of the members in order */
export function centralDirectory(layout: ZipLayout, crc32s: readonly number[]): Buffer {
  const { members, stretches } = layout
  const headers = stretches.filter((stretch) => stretch.kind === 'header')
  const entries = members.map((member, index) =>
    directoryEntry(member, crc32s[index] ?? 0, headers[index]?.start ?? 0),
  )
  const start = stretches.at(-1)?.start ?? 0
  const length = entries.reduce((sum, entry) => sum + entry.byteLength, 0)
  const needed = endNeedsZip64(members.length, length, start)
  return Buffer.concat([
    ...entries,
    ...(needed ? [end64(members.length, length, start)] : []),
    end(members.length, length, start, needed),
  ])
}

function directoryEntry(member: ZipMember, crc32: number, headerOffset: number): Buffer {
  const name = Buffer.from(member.name)
  const zip64 = needsZip64(member, headerOffset)
  const entry = Buffer.alloc(DIRECTORY_ENTRY_BYTES)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE((MADE_BY_UNIX << 8) | VERSION_ZIP64, 4)
  entry.writeUInt16LE(zip64 ? VERSION_ZIP64 : VERSION_PLAIN, 6)
  entry.writeUInt16LE(FLAGS, 8)
  entry.writeUInt16LE(STORED, 10)
  entry.writeUInt32LE(dosTime(member.modifiedAt), 12)
  entry.writeUInt32LE(crc32, 16)
  entry.writeUInt32LE(zip64 ? MAX_UINT32 : member.size, 20)
  entry.writeUInt32LE(zip64 ? MAX_UINT32 : member.size, 24)
  entry.writeUInt16LE(name.byteLength, 28)
  entry.writeUInt16LE(TIME_EXTRA_BYTES + (zip64 ? ZIP64_EXTRA_BYTES : 0), 30)
  entry.writeUInt32LE(((REGULAR_FILE | (member.mode & 0o777)) << 16) >>> 0, 38)
  entry.writeUInt32LE(zip64 ? MAX_UINT32 : headerOffset, 42)
  return Buffer.concat([entry, name, timeExtra(member), ...(zip64 ? [zip64Extra(member, headerOffset)] : [])])
}

/** Sizes and offset in 64 bits, all three whenever one needs them. */
function zip64Extra(member: ZipMember, headerOffset: number): Buffer {
  const extra = Buffer.alloc(ZIP64_EXTRA_BYTES)
  extra.writeUInt16LE(0x0001, 0)
  extra.writeUInt16LE(ZIP64_EXTRA_BYTES - 4, 2)
  extra.writeBigUInt64LE(BigInt(member.size), 4)
  extra.writeBigUInt64LE(BigInt(member.size), 12)
  extra.writeBigUInt64LE(BigInt(headerOffset), 20)
  return extra
}

/** The modification time in UTC seconds: the older field beside it is local and even. */
function timeExtra(member: ZipMember): Buffer {
  const extra = Buffer.alloc(TIME_EXTRA_BYTES)
  extra.writeUInt16LE(0x5455, 0)
  extra.writeUInt16LE(TIME_EXTRA_BYTES - 4, 2)
  extra.writeUInt8(1, 4)
  extra.writeInt32LE(Math.max(-(2 ** 31), Math.min(2 ** 31 - 1, Math.floor(member.modifiedAt / 1000))), 5)
  return extra
}

function end64(count: number, length: number, start: number): Buffer {
  const record = Buffer.alloc(END64_BYTES)
  record.writeUInt32LE(0x06064b50, 0)
  record.writeBigUInt64LE(44n, 4)
  record.writeUInt16LE((MADE_BY_UNIX << 8) | VERSION_ZIP64, 12)
  record.writeUInt16LE(VERSION_ZIP64, 14)
  record.writeBigUInt64LE(BigInt(count), 24)
  record.writeBigUInt64LE(BigInt(count), 32)
  record.writeBigUInt64LE(BigInt(length), 40)
  record.writeBigUInt64LE(BigInt(start), 48)
  record.writeUInt32LE(0x07064b50, 56)
  record.writeBigUInt64LE(BigInt(start + length), 64)
  record.writeUInt32LE(1, 72)
  return record
}

function end(count: number, length: number, start: number, zip64: boolean): Buffer {
  const record = Buffer.alloc(END_BYTES)
  record.writeUInt32LE(0x06054b50, 0)
  record.writeUInt16LE(zip64 ? MAX_UINT16 : count, 8)
  record.writeUInt16LE(zip64 ? MAX_UINT16 : count, 10)
  record.writeUInt32LE(zip64 ? MAX_UINT32 : length, 12)
  record.writeUInt32LE(zip64 ? MAX_UINT32 : start, 16)
  return record
}

function isLarge(member: ZipMember): boolean {
  return member.size >= MAX_UINT32
}

function needsZip64(member: ZipMember, headerOffset: number): boolean {
  return isLarge(member) || headerOffset >= MAX_UINT32
}

function endNeedsZip64(count: number, directoryBytes: number, directoryStart: number): boolean {
  return count >= MAX_UINT16 || directoryBytes >= MAX_UINT32 || directoryStart >= MAX_UINT32
}

/** MS-DOS date and time, local, in steps of two seconds, from 1980 to 2107. */
function dosTime(modifiedAt: number): number {
  const date = new Date(modifiedAt)
  const year = Math.max(1980, Math.min(2107, date.getFullYear()))
  const day = ((year - 1980) << 9) | ((date.getMonth() + 1) << 5) | date.getDate()
  const time = (date.getHours() << 11) | (date.getMinutes() << 5) | (date.getSeconds() >> 1)
  return ((day << 16) | time) >>> 0
}
