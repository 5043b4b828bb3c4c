/** Names the right that a refused operation needs, so that IT can grant exactly that. Pure. */
import type { Failure, MissingRight } from '../../contract/failure.ts'
import { type RulePlace, resourcesOf } from './iam-policy.ts'
import { actionOf } from './used-capabilities.ts'

/** Actions on the bucket itself; all others are on objects below the prefix. */
const onBucket: ReadonlySet<string> = new Set(['s3:ListBucket', 's3:ListBucketMultipartUploads'])

/**
 * @param operation by its S3 name; one that needs no right we know of leaves the failure as it is
 * @param place absent where nobody knows which bucket it was
 */
export function nameMissingRight(failure: Failure, operation: string, place: RulePlace | undefined): Failure {
  if (failure.kind !== 's3' || failure.status !== 403 || failure.missing !== undefined) return failure
  if (failure.code !== 'AccessDenied' && failure.code !== '') return failure
  const missing = place === undefined ? null : rightFor(operation, place)
  return missing === null ? failure : { ...failure, missing }
}

function rightFor(operation: string, place: RulePlace): MissingRight | null {
  const action = actionOf[operation]
  if (action === undefined) return null
  const { bucket, objects } = resourcesOf(place)
  return { action, resource: onBucket.has(action) ? bucket : objects }
}
