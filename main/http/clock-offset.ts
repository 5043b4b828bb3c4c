/** Learns from every answer of a store how far its clock is from this computer's. */
import type { HttpAnswer, Sender } from './send-signed.ts'

/** `Date` has whole seconds: on average the truth is half of one later. */
const HALF_A_SECOND_MS = 500
/** Where an answer took longer, nobody knows when in between it was dated. */
const LONGEST_ROUND_TRIP_MS = 30_000

export interface ClockedSender extends Sender {
  /**
   * The store's clock minus this one in milliseconds, by its latest answer; zero until one came and where the
   * difference is no larger than what cannot be measured.
   */
  clockOffset(): number
}

/**
 * @param sender sends as before
 * @param clock the same that the signer uses, epoch milliseconds
 * @param measured told the difference after each answer that shows it
 */
export function measureClockOffset(
  sender: Sender,
  clock: { now(): number },
  measured: (offsetMs: number) => void = () => undefined,
): ClockedSender {
  let latest = 0
  return {
    clockOffset: () => latest,
    drop: () => sender.drop(),
    close: () => sender.close(),
    async send(signed, options) {
      const before = clock.now()
      const answer = await sender.send(signed, options)
      // Someone in between can date an answer over plain http only.
      const fromStore = signed.url.startsWith('https:') || 'x-amz-request-id' in answer.headers
      const offset = fromStore ? offsetOf(answer, before, clock.now()) : null
      if (offset !== null) {
        latest = offset
        measured(offset)
      }
      return answer
    },
  }
}

/** @returns null where the answer tells nothing: cached, undated or too slow */
function offsetOf({ headers }: HttpAnswer, before: number, after: number): number | null {
  const roundTrip = after - before
  const date = Date.parse(headers.date ?? '')
  if (headers.age !== undefined || Number.isNaN(date)) return null
  if (roundTrip < 0 || roundTrip > LONGEST_ROUND_TRIP_MS) return null
  const offset = Math.round(date + HALF_A_SECOND_MS - (before + after) / 2)
  return Math.abs(offset) <= roundTrip / 2 + 2 * HALF_A_SECOND_MS ? 0 : offset
}
