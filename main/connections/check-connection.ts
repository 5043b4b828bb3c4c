/** Tries a connection by doing what uploads do: puts a small object, opens its link, takes it away again. */
import { randomUUID } from 'node:crypto'
import { isClockFailure } from '../../contract/clock-failure.ts'
import type { ConnectionDetails } from '../../contract/connection.ts'
import { failureOf } from '../../contract/failure.ts'
import { OPERATION_EXPIRY_SECONDS } from '../../contract/limits.ts'
import { putProbe } from '../doctor/put-probe.ts'
import { signShareLink } from '../links/sign-share-link.ts'
import { checkLink } from '../s3/check-link.ts'
import { deleteObject } from '../s3/delete-object.ts'
import { isForbidden, type Store } from '../s3/store.ts'
import type { KnownIntegrity } from '../upload/integrity-memory.ts'

const NAME = 'slipway-connection-check.txt'

/** Longest way to a connection that works: another region, then another clock, then the real check. */
const MOST_TRIES = 3

export interface CheckedConnection<Details> {
  /** As entered, but for a region that the store named. */
  details: Details
  known: KnownIntegrity
}

/**
 * Checks details that are not stored yet. What the store's refusals teach is used at once: its region, and
 * (through the sender, which reads the date of every answer) its clock.
 * @param storeOf makes a store of details
 * @throws FailureError what would stop an upload, or a link
 */
export async function tryConnection<Details extends ConnectionDetails>(
  details: Details,
  storeOf: (details: Details) => Store,
): Promise<CheckedConnection<Details>> {
  let current = details
  let store = storeOf(current)
  for (let tries = 1; ; tries++) {
    try {
      return { details: current, known: await checkConnection(store, current.prefix) }
    } catch (caught) {
      const failure = failureOf(caught)
      const region = failure.kind === 's3' ? failure.region : undefined
      if (tries === MOST_TRIES) throw caught
      if (region !== undefined && region !== current.region) {
        current = { ...current, region }
        store = storeOf(current)
      } else if (!isClockFailure(failure)) throw caught
    }
  }
}

/**
 * @param prefix under which this connection may write
 * @returns which checksum the store knows
 * @throws FailureError what would stop an upload, or a link
 */
export async function checkConnection(store: Store, prefix: string): Promise<KnownIntegrity> {
  const key = `${prefix}${randomUUID()}/${NAME}`
  const body = Buffer.from('Slipway checked this connection. This file can be deleted.\n')
  const known = (await putProbe(store, key, body)) ? 'crc32' : 'md5'
  const link = await signShareLink(store.signer, { key, name: NAME }, OPERATION_EXPIRY_SECONDS)
  await checkLink(store.sender, link, { size: body.byteLength })
  await deleteObject(store, key).catch((caught: unknown) => {
    // Deleting is no right that uploads need.
    if (!isForbidden(caught)) throw caught
  })
  return known
}
