/** When a person is told that the computer's clock is wrong, and when that is taken back. */
import { expect, it } from 'vitest'
import { createClockWatch } from '../../../main/http/clock-watch.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

function rig() {
  const time = { wall: 1_000 * DAY, steady: 0 }
  const told: (number | null)[] = []
  const watch = createClockWatch({
    now: () => time.wall,
    steadyNow: () => time.steady,
    tell: (offset) => told.push(offset),
  })
  return {
    watch,
    told,
    pass(ms: number) {
      time.wall += ms
      time.steady += ms
    },
    setClock(byMs: number) {
      time.wall += byMs
    },
  }
}

it.each([0, 30_000, -30_000, 5 * MINUTE - 1, -(5 * MINUTE - 1)])('says nothing about %i ms', (offset) => {
  const { watch, told } = rig()
  watch.measured(offset)
  watch.look()
  expect(told).toEqual([])
})

it.each([5 * MINUTE, -5 * MINUTE, 16 * MINUTE, -DAY, 3_650 * DAY])('tells about %i ms, once', (offset) => {
  const { watch, told, pass } = rig()
  watch.measured(offset)
  pass(10 * MINUTE)
  watch.look()
  watch.measured(offset + 900)
  watch.measured(offset - 900)
  expect(told).toEqual([offset])
})

it('takes it back as soon as the clock is set, before anything is sent again', () => {
  const { watch, told, pass, setClock } = rig()
  watch.measured(16 * MINUTE)
  pass(MINUTE)
  setClock(16 * MINUTE)
  watch.look()
  watch.look()
  expect(told).toEqual([16 * MINUTE, null])
})

it('takes it back when a store says that the clock is right', () => {
  const { watch, told } = rig()
  watch.measured(-DAY)
  watch.measured(0)
  expect(told).toEqual([-DAY, null])
})

it('keeps it while the clock was set, but not right', () => {
  const { watch, told, setClock } = rig()
  watch.measured(DAY)
  setClock(-DAY)
  watch.look()
  expect(told).toEqual([DAY])
  watch.measured(2 * DAY)
  expect(told).toEqual([DAY, 2 * DAY])
})

it('tells again when it becomes wrong again', () => {
  const { watch, told } = rig()
  watch.measured(DAY)
  watch.measured(0)
  watch.measured(DAY)
  expect(told).toEqual([DAY, null, DAY])
})
