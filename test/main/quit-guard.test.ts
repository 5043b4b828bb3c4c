import { expect, it } from 'vitest'
import { createQuitGuard } from '../../main/quit-guard.ts'

/** A guard, the questions it asked, and how often it quit. */
function rig() {
  const state = { sending: true, now: 0, quits: 0 }
  const questions: { answer(close: boolean): Promise<void>; fail(): Promise<void>; signal: AbortSignal }[] =
    []
  const guard = createQuitGuard({
    isSending: () => state.sending,
    ask: (signal) =>
      new Promise<boolean>((resolve, reject) => {
        const settled = (act: () => void) => {
          act()
          return new Promise<void>((done) => setImmediate(done))
        }
        questions.push({
          signal,
          answer: (close) => settled(() => resolve(close)),
          fail: () => settled(() => reject(new Error('no screen'))),
        })
      }),
    quit: () => void state.quits++,
    now: () => state.now,
  })
  return { guard, questions, state }
}

it('lets an app close in which nothing is being sent, without a word', () => {
  const { guard, questions, state } = rig()
  state.sending = false
  expect(guard.mayClose()).toBe(true)
  expect(questions.length).toBe(0)
})

it('asks once, however often it is told to close while the question is open', async () => {
  const { guard, questions, state } = rig()
  expect([guard.mayClose(), guard.mayClose()]).toEqual([false, false])
  expect(questions.length).toBe(1)
  await questions[0]?.answer(false)
  expect(state.quits).toBe(0)
  expect(guard.mayClose()).toBe(false)
  expect(questions.length).toBe(2)
})

it('quits when the person says so, and then asks no more on the way out', async () => {
  const { guard, questions, state } = rig()
  guard.mayClose()
  await questions[0]?.answer(true)
  expect(state.quits).toBe(1)
  expect([guard.mayClose(), guard.mayClose()]).toEqual([true, true])
  expect(questions.length).toBe(1)
})

it('closes where the question cannot be shown', async () => {
  const { guard, questions, state } = rig()
  guard.mayClose()
  await questions[0]?.fail()
  expect(state.quits).toBe(1)
})

it('asks nothing while the system shuts down, and takes an open question back', async () => {
  const { guard, questions, state } = rig()
  guard.mayClose()
  guard.systemEnds()
  expect(questions[0]?.signal.aborted).toBe(true)
  await questions[0]?.answer(false)
  expect(guard.mayClose()).toBe(true)
  expect(questions.length).toBe(1)
  expect(state.quits).toBe(0)
})

it('asks again a minute after a shutdown that someone stopped', () => {
  const { guard, questions, state } = rig()
  guard.systemEnds()
  state.now = 59_999
  expect(guard.mayClose()).toBe(true)
  state.now = 60_000
  expect(guard.mayClose()).toBe(false)
  expect(questions.length).toBe(1)
})
