/** Whether a kill run went as it must: nothing lost, and no more sent again than was on its way. */
import type { KillReport } from './run-kills.ts'

export function isAsItMustBe(report: KillReport): boolean {
  const { corrupt, missing, doubled, orphans, historyLost, resentBytesBeyondConnections } = report
  return corrupt + missing + doubled + orphans + historyLost + resentBytesBeyondConnections === 0
}
