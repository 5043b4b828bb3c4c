/** Every filter in every order gives what a look at each row would, whether few rows are in that state or thousands. */
import { expect, it } from 'vitest'
import {
  type HistorySort,
  historySorts,
  type LinkKind,
  type LinkState,
  linkStateOf,
  linkStates,
  MOST_COUNTED_ROWS,
} from '../../../contract/link.ts'
import type { HistoryRecord } from '../../../main/history/history.ts'
import { sharedFile, testHistory } from '../../fakes/test-history.ts'

const NOW = 2_000_000_000_000
const HOUR = 3_600_000
const ROWS = 1_300

/** @param common the state that most rows are in */
function filled(common: LinkState) {
  const history = testHistory()
  const endsIn = { live: 100 * HOUR, 'ending-soon': HOUR, ended: -HOUR, revoked: HOUR, gone: HOUR }
  for (let index = 0; index < ROWS; index++) {
    const state = index % 50 < linkStates.length ? linkStates[index % 50] : common
    const id = `row-${String((index * 7_919) % ROWS).padStart(4, '0')}`
    const sentAt = NOW - 20 * HOUR
    const kind: LinkKind = index % 40 === 39 ? 'request' : 'share'
    const expiresAt = NOW + endsIn[state ?? common] + index
    history.remember(
      sharedFile(id, { key: id, name: `${id}.pdf`, size: (index * 31) % 977, sentAt, expiresAt, kind }),
    )
    if (state === 'revoked' || state === 'gone') history.setGone(id, state)
  }
  return history
}

const orders: Record<HistorySort, (record: HistoryRecord) => (number | string)[]> = {
  newest: () => [],
  ending: ({ expiresAt }) => [Number(expiresAt <= NOW), Math.abs(expiresAt - NOW)],
  name: ({ name }) => [name],
  size: ({ size }) => [-size],
}

function compare(one: readonly (number | string)[], other: readonly (number | string)[]): number {
  for (const [index, value] of one.entries()) {
    const against = other[index] ?? value
    if (value !== against) return value < against ? -1 : 1
  }
  return 0
}

it.each(linkStates)('where most links are %s, shows each state in each order', (common) => {
  const history = filled(common)
  const newestFirst = [...history.all()].reverse()
  for (const state of ['all', ...linkStates] as const)
    for (const sort of historySorts)
      for (const kind of ['all', 'share', 'request'] as const) {
        const expected = newestFirst
          .filter((record) => state === 'all' || linkStateOf(record, NOW) === state)
          .filter((record) => kind === 'all' || record.kind === kind)
          .sort((one, other) => compare(orders[sort](one), orders[sort](other)))
        const query = { search: '', limit: 200, state, kind, sort, now: NOW }
        const first = history.page({ ...query, after: null })
        const second = first.next === null ? null : history.page({ ...query, after: first.next })
        const shown = [...first.records, ...(second?.records ?? [])]
        const all = state === 'all' && kind === 'all'
        expect({ state, sort, kind, ids: shown.map(({ id }) => id), total: first.total }).toEqual({
          ...{ state, sort, kind },
          ids: expected.slice(0, 400).map(({ id }) => id),
          total: all ? ROWS : Math.min(expected.length, MOST_COUNTED_ROWS),
        })
      }
})
