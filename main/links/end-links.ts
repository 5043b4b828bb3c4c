/** The two ways a link ends before its time: the object moves where no link leads, or it is deleted. */
import { randomBytes } from 'node:crypto'
import { FailureError } from '../../contract/failure.ts'
import { MAX_SINGLE_PUT_BYTES } from '../../contract/limits.ts'
import type { HistoryRecord } from '../history/history.ts'
import { BATCH_TOKEN_BYTES, batchToken } from '../intake/object-key.ts'
import { copyObject } from '../s3/copy-object.ts'
import { deleteObject } from '../s3/delete-object.ts'
import { headObject } from '../s3/head-object.ts'
import type { LinkTools } from './link-tools.ts'

/** Whether a store can move it in one request. */
export function mayMove({ kind, size }: Pick<HistoryRecord, 'kind' | 'size'>): boolean {
  return kind === 'share' && size <= MAX_SINGLE_PUT_BYTES
}

/**
 * A presigned link cannot be called back: it names a key, and works as long as an object is there. So the object
 * gets another key that nobody can guess, and the old one is deleted.
 * @param random bytes for the new key
 * @throws FailureError; the old object is deleted only once the store itself says that the new one is there
 */
export async function stopSharing(
  tools: Pick<LinkTools, 'history' | 'stores' | 'book'>,
  record: HistoryRecord,
  random = randomBytes(BATCH_TOKEN_BYTES),
): Promise<void> {
  if (!mayMove(record)) throw new FailureError({ kind: 'internal', message: 'too large to move' })
  const store = tools.stores.of(record.connectionId)
  const connection = tools.book.find(record.connectionId)
  if (connection === null) throw new FailureError({ kind: 'credentials', what: 'gone' })
  const name = record.key.slice(record.key.lastIndexOf('/') + 1)
  const key = `${connection.prefix}${batchToken(random)}/${name}`
  await copyObject(store, { bucket: connection.bucket, from: record.key, to: key })
  try {
    const copied = await headObject(store, key)
    if (copied?.size !== record.size) throw new FailureError({ kind: 'mismatch', what: 'size' })
    // Written down first: should the app end in between, the row still leads to a file.
    tools.history.setKey(record.id, key)
    await deleteObject(store, record.key)
  } catch (caught) {
    tools.history.setKey(record.id, record.key)
    await deleteObject(store, key).catch(() => undefined)
    throw caught
  }
  tools.history.setGone(record.id, 'revoked')
}

/** @throws FailureError; the row stays and says that its object is gone */
export async function deleteShared(
  tools: Pick<LinkTools, 'history' | 'stores'>,
  record: HistoryRecord,
): Promise<void> {
  await deleteObject(tools.stores.of(record.connectionId), record.key)
  tools.history.setGone(record.id, 'gone')
}
