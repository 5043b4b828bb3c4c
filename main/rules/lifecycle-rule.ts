/** The lifecycle rules that keep a bucket tidy below the prefix in use. Pure. */

export interface LifecycleRule {
  ID: string
  Status: 'Enabled'
  Filter: { Prefix: string }
  AbortIncompleteMultipartUpload?: { DaysAfterInitiation: number }
  Expiration?: { Days: number }
}

/** A link works for 7 days at most; an upload that stood still that long is abandoned. */
const ABANDONED_AFTER_DAYS = 7

/**
 * @param prefix empty, or ending in a slash
 * @param keepDays days until what was sent is deleted, whole and at least 1; null keeps it
 * @throws RangeError for other days
 */
export function lifecycleRules(prefix: string, keepDays: number | null): LifecycleRule[] {
  if (keepDays !== null && (!Number.isInteger(keepDays) || keepDays < 1))
    throw new RangeError('whole days, at least 1')
  const common = { Status: 'Enabled', Filter: { Prefix: prefix } } as const
  return [
    {
      ID: 'Slipway: abandoned uploads',
      ...common,
      AbortIncompleteMultipartUpload: { DaysAfterInitiation: ABANDONED_AFTER_DAYS },
    },
    ...(keepDays === null ? [] : [{ ID: 'Slipway: old files', ...common, Expiration: { Days: keepDays } }]),
  ]
}
