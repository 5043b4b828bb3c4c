/** The settings as they hold: a person's own, within what IT decided. Pure. */
import type { HeldPolicy } from '../../contract/policy.ts'
import type { SettingLocks, Settings } from '../../contract/settings.ts'

export interface EffectiveSettings {
  settings: Settings
  locks: SettingLocks
}

/**
 * @param chosen by the person; never changed, so that it is back when a policy goes
 * @param active of the storage in use
 * @param all of every storage: one line carries them all, so its tightest limit holds
 */
export function effectiveSettings(
  chosen: Settings,
  active: HeldPolicy | null,
  all: readonly HeldPolicy[],
): EffectiveSettings {
  const locks: SettingLocks = {}
  const settings = { ...chosen }

  const { usualLinkSeconds: usual, longestLinkSeconds: longest } = active?.rules ?? {}
  if (active !== null && (usual !== undefined || longest !== undefined)) {
    settings.linkExpirySeconds = usual ?? Math.min(chosen.linkExpirySeconds, longest ?? Infinity)
    locks.linkExpirySeconds = { setBy: active.setBy, most: longest ?? null, fixed: usual !== undefined }
  }

  const connections = tightest(all, 'mostConnections')
  if (connections !== null) {
    settings.connections = Math.min(chosen.connections, connections.most)
    locks.connections = { ...connections, fixed: false }
  }
  const rate = tightest(all, 'mostBytesPerSecond')
  if (rate !== null) {
    settings.bytesPerSecond = Math.min(chosen.bytesPerSecond ?? Infinity, rate.most)
    locks.bytesPerSecond = { ...rate, fixed: false }
  }
  return { settings, locks }
}

function tightest(
  all: readonly HeldPolicy[],
  rule: 'mostConnections' | 'mostBytesPerSecond',
): { setBy: string; most: number } | null {
  const limits = all.flatMap(({ setBy, rules }) => {
    const most = rules[rule]
    return most === undefined ? [] : [{ setBy, most }]
  })
  return limits.reduce<{ setBy: string; most: number } | null>(
    (least, one) => (least === null || one.most < least.most ? one : least),
    null,
  )
}
