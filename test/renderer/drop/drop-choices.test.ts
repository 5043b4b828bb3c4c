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
  const question = {
    ...exampleQuestion,
    taken: { ...exampleQuestion.taken, files: both === undefined ? [] : [both] },
  }
  expect(countToSend(question, { sendPrivate: false, taken: 'skip', asZip: false })).toBe(40)
})

it('sends no ZIP whose name is there where that is to be skipped', () => {
  const zip = { index: 42, name: 'Home.zip', folder: '', size: 1_840_000_000 }
  const question = { ...exampleQuestion, taken: { ...exampleQuestion.taken, zip } }
  const sent = (taken: DropChoices['taken'], asZip: boolean) =>
    countToSend(question, { sendPrivate: true, taken, asZip })
  expect([sent('skip', true), sent('keep-both', true), sent('skip', false)]).toEqual([0, 42, 41])
})
