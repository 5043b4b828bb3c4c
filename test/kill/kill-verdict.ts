/** Whether a kill run went as it must. */
import { DEFAULT_CONNECTIONS, PREFERRED_PART_BYTES } from '../../contract/limits.ts'
import type { KillReport } from './run-kills.ts'

/** Bytes that one kill may cost: a part on every connection. */
export const MOST_RESENT_BYTES = DEFAULT_CONNECTIONS * PREFERRED_PART_BYTES

export function isAsItMustBe(report: KillReport): boolean {
  const { corrupt, missing, doubled, orphans, historyLost, resentBytesMaxPerKill } = report
  const losses = corrupt + missing + doubled + orphans + historyLost
  return losses === 0 && resentBytesMaxPerKill <= MOST_RESENT_BYTES
}
