import { describe, expect, it } from 'vitest'
import type { Policy } from '../../../contract/policy.ts'
import { defaultSettings } from '../../../contract/settings.ts'
import { effectiveSettings } from '../../../main/policy/effective-settings.ts'

const held = (rules: Policy, setBy = 'Acme IT') => ({ setBy, rules })
const DAY = 86_400

describe('settings under a policy', () => {
  it('are the person’s own where there is none', () => {
    expect(effectiveSettings(defaultSettings, null, [])).toEqual({ settings: defaultSettings, locks: {} })
  })

  it.each<[Policy, number, object]>([
    [{ longestLinkSeconds: DAY }, DAY, { setBy: 'Acme IT', most: DAY, fixed: false }],
    [{ longestLinkSeconds: 7 * DAY }, 3 * DAY, { setBy: 'Acme IT', most: 7 * DAY, fixed: false }],
    [{ usualLinkSeconds: 3_600 }, 3_600, { setBy: 'Acme IT', most: null, fixed: true }],
  ])('%j makes links live %i seconds', (rules, seconds, lock) => {
    const { settings, locks } = effectiveSettings(defaultSettings, held(rules), [])
    expect({ seconds: settings.linkExpirySeconds, lock: locks.linkExpirySeconds }).toEqual({ seconds, lock })
  })

  it('hold the line to the tightest limit of all, by the name of who set it', () => {
    const all = [
      held({ mostConnections: 8, mostBytesPerSecond: 5_000_000 }, 'Acme IT'),
      held({ mostConnections: 2 }, 'Other IT'),
    ]
    const { settings, locks } = effectiveSettings(defaultSettings, null, all)
    expect({ ...settings, locks }).toEqual({
      ...defaultSettings,
      connections: 2,
      bytesPerSecond: 5_000_000,
      locks: {
        connections: { setBy: 'Other IT', most: 2, fixed: false },
        bytesPerSecond: { setBy: 'Acme IT', most: 5_000_000, fixed: false },
      },
    })
  })
})
