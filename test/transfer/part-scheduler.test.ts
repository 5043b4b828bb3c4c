/** Connections are shared fairly, and never more of them are used than there are. */
import { describe, expect, it } from 'vitest'
import { createPartScheduler } from '../../transfer/part-scheduler.ts'

function startScheduler(slots: number) {
  let made = 0
  const scheduler = createPartScheduler(slots, () => ++made)
  const began: string[] = []
  const ends: (() => void)[] = []
  let running = 0
  let most = 0
  return {
    scheduler,
    began,
    made: () => made,
    most: () => most,
    add(job: string, count = 1) {
      for (let task = 1; task <= count; task++)
        scheduler.schedule(job, async () => {
          began.push(`${job}${task}`)
          most = Math.max(most, ++running)
          await new Promise<void>((resolve) => ends.push(resolve))
          running--
        })
    },
    /** Ends the task that began first, and lets the next begin. */
    async endOne() {
      ends.shift()?.()
      await new Promise(setImmediate)
    },
    get running() {
      return running
    },
  }
}

describe('the part scheduler', () => {
  it('lets small jobs in between the parts of a job of a thousand', async () => {
    const { add, began, endOne } = startScheduler(2)
    add('large', 1_000)
    add('a')
    add('b')
    for (let turn = 0; turn < 4; turn++) await endOne()
    expect(began).toEqual(['large1', 'large2', 'large3', 'a1', 'b1', 'large4'])
  })

  it('gives jobs equal turns, each in its own order', async () => {
    const { add, began, endOne } = startScheduler(1)
    add('x', 3)
    add('y', 3)
    for (let turn = 0; turn < 5; turn++) await endOne()
    expect(began).toEqual(['x1', 'x2', 'y1', 'x3', 'y2', 'y3'])
  })

  it('never runs more at once than there are connections', async () => {
    const { add, endOne, most, made } = startScheduler(4)
    for (const job of ['a', 'b', 'c']) add(job, 30)
    for (let turn = 0; turn < 90; turn++) await endOne()
    expect([most(), made()]).toEqual([4, 4])
  })

  it('begins more at once when there are more, and lets the surplus end when there are fewer', async () => {
    const rig = startScheduler(1)
    rig.add('a', 20)
    expect(rig.running).toBe(1)
    rig.scheduler.resize(5)
    expect(rig.running).toBe(5)
    rig.scheduler.resize(2)
    expect(rig.running).toBe(5)
    for (let turn = 0; turn < 3; turn++) await rig.endOne()
    expect(rig.running).toBe(2)
    await rig.endOne()
    expect(rig.running).toBe(2)
    expect(rig.most()).toBe(5)
  })

  it('forgets what a dropped job has not begun, and goes on with the others', async () => {
    const { add, scheduler, began, endOne } = startScheduler(1)
    add('a', 5)
    add('b', 2)
    scheduler.drop('a')
    for (let turn = 0; turn < 3; turn++) await endOne()
    expect(began).toEqual(['a1', 'b1', 'b2'])
  })

  it('hands a connection its memory from task to task', async () => {
    const scheduler = createPartScheduler(1, () => ({ id: Math.random() }))
    const seen = new Set<number>()
    for (let turn = 0; turn < 5; turn++)
      await new Promise<void>((resolve) => {
        scheduler.schedule('a', async ({ memory }) => {
          seen.add(memory.id)
          resolve()
        })
      })
    expect(seen.size).toBe(1)
  })
})
