/** When a link really ends: the earliest of what was chosen, the sign-in's end and the admin's cap. Pure. */
import { FailureError } from '../../contract/failure.ts'
import { MAX_EXPIRY_SECONDS, MIN_EXPIRY_SECONDS } from '../../contract/limits.ts'
import type { EffectiveExpiry, ExpiryReason, LinkLife } from '../../contract/link.ts'

const HOUR = 3_600
const DAY = 24 * HOUR

export interface ExpiryLimits {
  /** Epoch milliseconds. */
  now: number
  /** End of temporary credentials, epoch milliseconds; null for those without end. */
  credentialsEnd: number | null
  /** The admin's longest life, in seconds; null without one. */
  capSeconds: number | null
}

/**
 * @param life what the person chose
 * @returns whole seconds, 1 to 604,800, and what decided; on a tie the person's own choice
 * @throws RangeError for a number of seconds outside its limits
 * @throws FailureError `credentials expired` where the sign-in has less than a second left
 */
export function effectiveExpiry(life: LinkLife, limits: ExpiryLimits): EffectiveExpiry {
  const { now, credentialsEnd, capSeconds } = limits
  const chosen = chosenSeconds(life, now)
  const ends: { seconds: number; because: ExpiryReason }[] = [
    { seconds: chosen, because: life === 'longest' ? 'longest' : 'chosen' },
  ]
  if (credentialsEnd !== null)
    ends.push({ seconds: Math.floor((credentialsEnd - now) / 1000), because: 'sign-in' })
  if (capSeconds !== null) ends.push({ seconds: Math.floor(capSeconds), because: 'policy' })
  const first = ends.reduce((earliest, end) => (end.seconds < earliest.seconds ? end : earliest))
  if (first.seconds < MIN_EXPIRY_SECONDS) throw new FailureError({ kind: 'credentials', what: 'expired' })
  return { ...first, expiresAt: now + first.seconds * 1000 }
}

/** @returns seconds from `now`; "tonight" is the end of the day where this computer is */
export function chosenSeconds(life: LinkLife, now: number): number {
  if (typeof life === 'number') {
    if (!Number.isInteger(life) || life < MIN_EXPIRY_SECONDS || life > MAX_EXPIRY_SECONDS)
      throw new RangeError(`an expiry is whole seconds from ${MIN_EXPIRY_SECONDS} to ${MAX_EXPIRY_SECONDS}`)
    return life
  }
  switch (life) {
    case 'hour':
      return HOUR
    case 'tonight':
      return Math.max(MIN_EXPIRY_SECONDS, Math.floor((endOfDay(now) - now) / 1000))
    case 'three-days':
      return 3 * DAY
    case 'longest':
      return MAX_EXPIRY_SECONDS
  }
}

function endOfDay(now: number): number {
  const day = new Date(now)
  // The last minute of the day, so that no one reads midnight as the day after.
  day.setHours(23, 59, 0, 0)
  return day.getTime() > now ? day.getTime() : day.getTime() + 59_000
}
