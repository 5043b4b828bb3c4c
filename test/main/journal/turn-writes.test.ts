import { expect, it } from 'vitest'
import { createTurnWrites } from '../../../main/journal/turn-writes.ts'

/** Transactions, as the names of what was written in each. */
function rig() {
  const transactions: string[][] = []
  let current: string[] = []
  const turns = createTurnWrites((act) => {
    current = []
    act()
    transactions.push(current)
  })
  return {
    turns,
    transactions,
    write: (name: string) =>
      turns.write(() => {
        if (name === 'bad') throw new Error('constraint')
        current.push(name)
      }),
  }
}

it('writes what comes in one turn in one transaction, in its order', async () => {
  const { write, transactions } = rig()
  const all = Promise.all([write('a'), write('b')])
  expect(transactions).toEqual([])
  await all
  await write('c')
  expect(transactions).toEqual([['a', 'b'], ['c']])
})

it('rejects the one that is at fault alone, and writes the others', async () => {
  const { write, transactions } = rig()
  const settled = await Promise.allSettled([write('a'), write('bad'), write('b')])
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(transactions).toEqual([['a'], ['b']])
})

it('writes at once when told to, and nothing twice', async () => {
  const { write, turns, transactions } = rig()
  const writing = write('a')
  turns.flush()
  turns.flush()
  expect(transactions).toEqual([['a']])
  await writing
  expect(transactions).toEqual([['a']])
})
