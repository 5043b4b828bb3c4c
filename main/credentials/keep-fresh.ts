/** Keeps the credentials of one source at hand and gets new ones before they end; many may ask at once. */
import type { Credentials } from '../sign/sign-request.ts'

export interface CredentialSupply {
  /**
   * @param neededSeconds what is signed should work for as long: newer credentials are fetched where that helps
   * @throws FailureError where there are none that still work
   */
  get(neededSeconds?: number): Promise<Credentials>
  /** The store refused these: the next to ask gets others, if the source has others. */
  refused(): void
}

export interface FreshOptions {
  /** Epoch milliseconds. */
  clock: { now(): number }
  /** Whether asking takes a person: never done for a longer link alone, nor while what there is still works. */
  interactive?(): Promise<boolean>
}

/** Longest time before their end that new ones are fetched, in milliseconds. */
const LONGEST_AHEAD_MS = 5 * 60_000
/** So close to their end nothing is signed with them any more: it has to arrive, too. Milliseconds. */
const LEAST_LEFT_MS = 1_000
const MOST_LEFT_MS = 10_000
/** Share of their life that is early enough for short-lived ones. */
const AHEAD_PART = 3
/** A source that had nothing newer, or failed, is left alone this long at most, in milliseconds. */
const LONGEST_PAUSE_MS = 30_000
/** Credentials younger than this have as much life as any. */
const AS_GOOD_AS_NEW_MS = 60_000
/** Where this computer's clock says that fresh credentials have ended, the clock is wrong: kept for a while. */
const DOUBTED_LIFE_MS = 60_000

interface Held {
  credentials: Credentials
  fetchedAt: number
  /** Epoch milliseconds by this computer's clock, a little before their true end; Infinity for those without end. */
  endsAt: number
}

/** @param fetch asks the source once */
export function keepFresh(
  fetch: () => Promise<Credentials>,
  { clock, interactive }: FreshOptions,
): CredentialSupply {
  let held: Held | null = null
  let fetching: Promise<Credentials> | null = null
  let notBefore = 0

  function refresh(): Promise<Credentials> {
    fetching ??= fetch()
      .then((credentials) => {
        held = hold(credentials, clock.now())
        return credentials
      })
      .finally(() => {
        fetching = null
        const left = held === null ? 0 : held.endsAt - clock.now()
        notBefore = clock.now() + Math.min(LONGEST_PAUSE_MS, Math.max(left, 0) / (2 * AHEAD_PART))
      })
    return fetching
  }

  return {
    async get(neededSeconds = 0) {
      const now = clock.now()
      if (held === null || now >= held.endsAt) return refresh()
      const { credentials, fetchedAt, endsAt } = held
      if (endsAt === Number.POSITIVE_INFINITY) return credentials
      const life = endsAt - fetchedAt
      const left = endsAt - now
      const tooShort =
        left < neededSeconds * 1000 && now - fetchedAt >= Math.min(AS_GOOD_AS_NEW_MS, life / AHEAD_PART)
      const endsSoon = left < Math.min(LONGEST_AHEAD_MS, life / AHEAD_PART)
      if ((!tooShort && !endsSoon) || now < notBefore || (await interactive?.())) return credentials
      // What there is still works: nobody is told of a failure that may pass, and nobody waits but for a longer link.
      const fresh = refresh().catch(() => credentials)
      return tooShort ? fresh : credentials
    },
    refused() {
      held = null
    },
  }
}

function hold(credentials: Credentials, fetchedAt: number): Held {
  const { expiresAt = Number.POSITIVE_INFINITY } = credentials
  const life = expiresAt - fetchedAt
  const least = Math.min(MOST_LEFT_MS, Math.max(LEAST_LEFT_MS, life / 100))
  return {
    credentials,
    fetchedAt,
    endsAt: life > 0 ? expiresAt - least : fetchedAt + DOUBTED_LIFE_MS,
  }
}
