/** A row offers only what its state takes, by the same state machine that main runs. */
import { expect, it } from 'vitest'
import { transition, type UploadState } from '../../../contract/upload-state.ts'
import { commandsFor } from '../../../renderer/queue/upload-commands.ts'
import { rowsInEveryState } from '../fake-rows.ts'

const states = rowsInEveryState(0).map(({ state }) => state)

it.each(states)('offers for $kind only commands that change it', (state: UploadState) => {
  const effective = commandsFor(state.kind).filter((command) => command !== 'clear' && command !== 'first')
  for (const command of effective) expect(transition(state, { type: command })).not.toBe(state)
})

it('offers a way on from every state that nothing leaves by itself', () => {
  expect(commandsFor('failed')).toEqual(['retry', 'clear'])
  expect(commandsFor('paused')).toEqual(['resume', 'cancel'])
  expect(commandsFor('canceling')).toEqual([])
})
