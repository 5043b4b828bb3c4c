/** Each message names the one thing to do, and it is the one that the app offers. */
import { expect, it } from 'vitest'
import { problemCodes } from '../../contract/problem.ts'
import { actionOf, type ProblemAction } from '../../contract/problem-actions.ts'
import { problems } from '../../contract/words/en/problems.ts'

/** How an action is said in English. */
const said: Readonly<Record<ProblemAction, RegExp>> = {
  wait: /Slipway (goes on|keeps trying|slows down|sends it again)/,
  again: /\b[Tt]ry again\b/,
  'tell-it': /\b(ask|tell|for|only|with) (IT|them|they)\b|Your IT department/i,
  connection: /\b(connection|connect it|sign in|enter a new key)\b/i,
  settings: /in the settings/,
  'keep-both': /\bKeep both\b/,
  mend: /\b(put it back|drop|send|give|copy|split|make it|check|ask whoever|ask for it|update|wait until|ask IT for the right one)\b/i,
}

it.each(problemCodes)('says of “%s” what the app offers', (code) => {
  expect(problems[code]).toMatch(said[actionOf[code]])
})

it.each(problemCodes)('promises of “%s” no going on by itself where the person has to act', (code) => {
  expect(said.wait.test(problems[code])).toBe(actionOf[code] === 'wait')
})
