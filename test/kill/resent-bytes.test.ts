/** The count of what a kill made the app send again. */
import { expect, it } from 'vitest'
import type { LedgerEntry } from '../../local-s3/ledger.ts'
import { createResentBytes } from './resent-bytes.ts'

function sent(key: string, bytesReceived: number, partNumber?: number, at = 0): LedgerEntry {
  return {
    requestId: '',
    method: 'PUT',
    startedAt: at,
    operation: partNumber === undefined ? 'PutObject' : 'UploadPart',
    bucket: 'team',
    key,
    uploadId: undefined,
    partNumber,
    range: undefined,
    proof: 'query',
    signedHeaders: [],
    bytesReceived,
    status: undefined,
    errorCode: undefined,
    endedAt: at + 1,
  }
}

it('counts what was received before a kill and again after it, for the kill that interrupted it', () => {
  const resent = createResentBytes()
  resent.add(1, [sent('a', 100, 1), sent('a', 40, 2), sent('b', 7)])
  // Killed before it came to part 2 of a.
  resent.add(2, [sent('b', 9), sent('a', 30, 3)])
  resent.add(3, [sent('a', 100, 2), sent('a', 100, 3)])

  expect(resent.mostPerKill()).toBe(40 + 7)
})

it('counts nothing for what was sent once, or again in the same life', () => {
  const resent = createResentBytes()
  resent.add(1, [sent('a', 40, 1), sent('a', 100, 1), sent('b', 0)])
  resent.add(2, [sent('b', 9), sent('a', 100, 2)])

  expect(resent.mostPerKill()).toBe(0)
})

it('counts what is beyond a part for each connection that the life used', () => {
  const resent = createResentBytes()
  resent.add(1, [sent('a', 10, 1), sent('a', 10, 2), sent('a', 10, 3, 5)])
  resent.add(2, [sent('a', 10, 1), sent('a', 10, 2)])
  expect(resent.mostBeyond(10)).toBe(0)

  resent.add(3, [sent('a', 10, 3)])
  expect(resent.mostBeyond(10)).toBe(10)
})
