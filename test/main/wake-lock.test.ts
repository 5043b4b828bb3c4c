/** The computer is kept awake once while something is sent, and told about a network that is back once. */
import { expect, it } from 'vitest'
import { createOnlineWatch } from '../../main/online-watch.ts'
import { createWakeLock } from '../../main/wake-lock.ts'

it('keeps the computer awake once, however often it is said, and lets go of the same lock', () => {
  const calls: string[] = []
  let count = 0
  const lock = createWakeLock(
    () => {
      calls.push(`start ${++count}`)
      return count
    },
    (id) => void calls.push(`stop ${id}`),
  )
  for (const sending of [false, true, true, false, false, true, false]) lock.hold(sending)
  expect(calls).toEqual(['start 1', 'stop 1', 'start 2', 'stop 2'])
})

it('says once that the network is back, and nothing while it stays or is away', () => {
  const states = [true, true, false, false, true, true, false, true]
  let backs = 0
  const look = createOnlineWatch(
    () => states.shift() === true,
    () => void backs++,
  )
  const seen = Array.from({ length: 8 }, () => {
    look()
    return backs
  })
  expect(seen).toEqual([0, 0, 0, 0, 1, 1, 1, 2])
})
