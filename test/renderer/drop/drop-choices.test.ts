/** What is chosen about a drop comes to a number of files. */
import { expect, it } from 'vitest'
import { countToSend, type DropChoices } from '../../../renderer/drop/drop-choices.ts'
import { exampleQuestion } from '../fake-question.ts'

const chosen = (change: Partial<DropChoices>) =>
  countToSend(exampleQuestion, { sendPrivate: false, taken: 'keep-both', asZip: false, ...change })

it('counts what is left', () => {
  expect([
    chosen({}),
    chosen({ sendPrivate: true }),
    chosen({ taken: 'skip' }),
    chosen({ taken: 'skip', sendPrivate: true }),
    chosen({ taken: 'skip', asZip: true }),
    chosen({ taken: 'replace' }),
  ]).toEqual([40, 42, 39, 41, 40, 40])
})

it('counts a private file whose name is taken once', () => {
  const [both] = exampleQuestion.private.files
  const question = { ...exampleQuestion, taken: { count: 1, files: both === undefined ? [] : [both] } }
  expect(countToSend(question, { sendPrivate: false, taken: 'skip', asZip: false })).toBe(40)
})
