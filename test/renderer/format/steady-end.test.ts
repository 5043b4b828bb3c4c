/** The time when all is done stays until it is clearly wrong. */
import { expect, it } from 'vitest'
import { steadyEnd } from '../../../renderer/format/steady-end.ts'

const MINUTE = 60_000

it('is a whole minute, never before the estimate', () => {
  expect([steadyEnd(null, 600, 0), steadyEnd(null, 601, 0)]).toEqual([10 * MINUTE, 11 * MINUTE])
})

it('stays while the estimate moves by a fifth, and moves when it is clearly elsewhere', () => {
  expect([
    steadyEnd(10 * MINUTE, 690, 0),
    steadyEnd(10 * MINUTE, 500, 0),
    steadyEnd(10 * MINUTE, 900, 0),
    steadyEnd(10 * MINUTE, 300, 0),
  ]).toEqual([10 * MINUTE, 10 * MINUTE, 15 * MINUTE, 5 * MINUTE])
})

it('says nothing while nothing moves, or where it is a matter of a minute', () => {
  expect([steadyEnd(MINUTE, null, 0), steadyEnd(MINUTE, 89, 0), steadyEnd(null, 90, 0)]).toEqual([
    null,
    null,
    2 * MINUTE,
  ])
})
