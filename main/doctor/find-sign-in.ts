/** Whether the key is known, and in which region the bucket is: told apart by what asking for nothing answers. */
import { randomUUID } from 'node:crypto'
import { isClockFailure } from '../../contract/clock-failure.ts'
import type { ConnectionDetails } from '../../contract/connection.ts'
import { type Failure, FailureError, failureOf } from '../../contract/failure.ts'
import { problemOf } from '../../contract/problem.ts'
import { isGone, perform, type Store } from '../s3/store.ts'
import { usesVirtualHost } from '../sign/object-address.ts'
import { type Finding, fail, pass, warn } from './finding.ts'
import { otherAddressing } from './other-addressing.ts'
import type { Patient } from './patient.ts'

/** Longest way to an answer that says something: another region, then another clock. */
const MOST_TRIES = 3

/** The key is not known, or it does not fit its secret. */
const KEY_CODES = new Set([
  'InvalidAccessKeyId',
  'SignatureDoesNotMatch',
  'InvalidToken',
  'ExpiredToken',
  'TokenRefreshRequired',
  'AuthorizationQueryParametersError',
])

/** There is no bucket under this address; the last is what a store says that takes none in the path (Alibaba's OSS). */
const NO_BUCKET_CODES = new Set(['NoSuchBucket', 'InvalidBucketName', 'SecondLevelDomainForbidden'])

export interface SignIn {
  key(): Promise<Finding>
  region(): Promise<Finding>
  addressing(): Promise<Finding>
  bucket(): Promise<Finding>
  /** With the region that the store named, the addressing that it takes, and its clock. */
  store(): Store
}

/**
 * Asks for an object that is not there; whatever the store minds before that is what is wrong.
 * @param reached the details by which it was reached, where that is not as entered
 */
export function findSignIn({ details, storeOf }: Patient, reached: ConnectionDetails): SignIn {
  let place = reached
  // Kept over tries: it learns the store's clock from its answers.
  let store = storeOf(place)
  let failure: Failure | null = null

  async function ask(): Promise<void> {
    for (let tries = 1; ; tries++) {
      failure = await answer()
      if (failure === null || tries === MOST_TRIES) return
      const region = failure.kind === 's3' ? failure.region : undefined
      if (region !== undefined && region !== place.region) {
        place = { ...place, region }
        store = storeOf(place)
      } else if (!isClockFailure(failure)) return
    }
  }

  async function answer(): Promise<Failure | null> {
    const key = `${place.prefix}${randomUUID()}/not-there`
    try {
      await perform(store, { operation: 'GetObject', key })
      return null
    } catch (caught) {
      const found = failureOf(caught)
      if (isNoBucket(found)) return found
      return isGone(caught) ? null : found
    }
  }

  /** A bucket that is not there may be there under its other address. */
  async function askOtherWay(): Promise<void> {
    const asked = { place, store, failure }
    const other = otherAddressing(place)
    if (other === null || failure === null || !isNoBucket(failure)) return
    place = other
    store = storeOf(other)
    await ask()
    if (failure === null || isNoRight(failure)) return
    ;({ place, store, failure } = asked)
  }

  return {
    async key() {
      await ask()
      await askOtherWay()
      if (failure === null || isNoBucket(failure)) return pass()
      if (isNoRight(failure)) return pass(failure.code)
      throw new FailureError(failure)
    },
    async region() {
      if (place.region === details.region) return pass(place.region)
      return warn(place.region, { code: 'wrong-region', details: place.region })
    },
    async addressing() {
      const style = usesVirtualHost(place) ? 'virtual-host' : 'path'
      if (place.addressing === details.addressing) return pass(style)
      return fail({ code: 'no-bucket', details: `${style} works` })
    },
    async bucket() {
      return failure !== null && isNoBucket(failure) ? fail(problemOf(failure)) : pass()
    },
    store: () => store,
  }
}

/** Least privilege: without the right to list, a store says 403 for what is not there. */
function isNoRight(failure: Failure): failure is Extract<Failure, { kind: 's3' }> {
  return (
    failure.kind === 's3' &&
    failure.status === 403 &&
    !KEY_CODES.has(failure.code) &&
    !NO_BUCKET_CODES.has(failure.code) &&
    !isClockFailure(failure)
  )
}

function isNoBucket(failure: Failure): boolean {
  return failure.kind === 's3' && NO_BUCKET_CODES.has(failure.code)
}
