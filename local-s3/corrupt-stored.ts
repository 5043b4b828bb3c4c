/** Rots one bit on the disk, for the fault that asks for it. */

import { open } from 'node:fs/promises'
import type { Site } from './exchange.ts'
import type { FaultAction } from './faults.ts'
import type { LedgerEntry } from './ledger.ts'

/** Flips one bit of what this request stored: of its part, else of its object's first segment. */
export async function corruptStored(
  { store }: Site,
  { bucket, key, uploadId, partNumber }: LedgerEntry,
  { offset = 0 }: Extract<FaultAction, { type: 'corrupt' }>,
): Promise<void> {
  const part = store.uploads.get(uploadId ?? '')?.parts.get(partNumber ?? 0)
  const segment = part?.segment ?? store.bucket(bucket ?? '')?.object(key ?? '')?.segments[0]
  if (segment === undefined) return
  const file = await open(store.segments.path(segment.id), 'r+')
  try {
    const byte = Buffer.alloc(1)
    await file.read(byte, 0, 1, offset)
    byte[0] = (byte[0] ?? 0) ^ 1
    await file.write(byte, 0, 1, offset)
  } finally {
    await file.close()
  }
}
