/** Messages of one turn cross together, in their order, and none is lost. */
import { expect, it } from 'vitest'
import { batchMessages } from '../../contract/batch-messages.ts'

it('sends what came in one turn in one piece, and what comes while it is sent in the next', () => {
  const sent: number[][] = []
  const turns: (() => void)[] = []
  const send = batchMessages<number>(
    (messages) => {
      sent.push(messages)
      if (messages.includes(1)) send(9)
    },
    (run) => turns.push(run),
  )
  for (const message of [1, 2, 3]) send(message)
  turns.shift()?.()
  send(10)
  turns.shift()?.()
  expect([sent, turns]).toEqual([
    [
      [1, 2, 3],
      [9, 10],
    ],
    [],
  ])
})
