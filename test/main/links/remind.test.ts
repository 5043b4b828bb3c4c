/** Reminders before links end: once for each life, for those that can still be renewed. */
import { describe, expect, it } from 'vitest'
import type { HistoryRecord } from '../../../main/history/history.ts'
import { createLinkReminder } from '../../../main/links/remind.ts'
import { sharedFile, testHistory } from '../../fakes/test-history.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const BEGIN = 1_800_000_000_000

function rig() {
  const history = testHistory()
  const clock = { at: BEGIN, now: () => clock.at }
  const said: string[][] = []
  const wish = { wanted: true }
  const reminder = () =>
    createLinkReminder({
      history,
      clock,
      isWanted: () => wish.wanted,
      say: (links: readonly HistoryRecord[]) => void said.push(links.map(({ id }) => id)),
    })
  const share = (id: string, lifeMs: number, rest = {}) =>
    history.remember(sharedFile(id, { sentAt: BEGIN, expiresAt: BEGIN + lifeMs, ...rest }))
  return { history, clock, said, wish, reminder, share, look: reminder() }
}

describe('createLinkReminder', () => {
  it('reminds in the last quarter of a life, the first to end first, all in one', () => {
    const { share, look, clock, said } = rig()
    share('later', 4 * DAY)
    share('sooner', 3 * DAY + 2 * HOUR)
    share('long', 7 * DAY)
    clock.at = BEGIN + 2 * DAY
    look()
    clock.at = BEGIN + 3 * DAY + HOUR
    look()
    expect(said).toEqual([['sooner', 'later']])
  })

  it('reminds once, also after a restart, and again of a new life', () => {
    const { history, share, reminder, clock, said } = rig()
    share('a', 2 * DAY)
    clock.at = BEGIN + 2 * DAY - HOUR
    reminder()()
    reminder()()
    history.renew('a', { expiresAt: BEGIN + 4 * DAY, because: 'chosen', linkedAt: clock.at, options: {} })
    reminder()()
    clock.at = BEGIN + 4 * DAY - HOUR
    reminder()()
    expect(said).toEqual([['a'], ['a']])
  })

  it.each<[string, { gone?: 'revoked' | 'gone'; kind?: 'delete' }, number]>([
    ['ended', {}, 2 * DAY + 1],
    ['revoked', { gone: 'revoked' }, 2 * DAY - HOUR],
    ['gone', { gone: 'gone' }, 2 * DAY - HOUR],
    ['a link for a program', { kind: 'delete' }, 2 * DAY - HOUR],
  ])('leaves alone what is %s', (_, { gone, ...rest }, after) => {
    const { history, share, look, clock, said } = rig()
    share('a', 2 * DAY, rest)
    if (gone !== undefined) history.setGone('a', gone)
    clock.at = BEGIN + after
    look()
    expect(said).toEqual([])
  })

  it('leaves alone a short life, and whoever wants no reminders, for good', () => {
    const { share, look, clock, said, wish } = rig()
    share('short', HOUR)
    share('long', 2 * DAY)
    clock.at = BEGIN + HOUR - 60_000
    look()
    wish.wanted = false
    clock.at = BEGIN + 2 * DAY - HOUR
    look()
    wish.wanted = true
    look()
    expect(said).toEqual([])
  })
})
