/** The whole state machine, as one table: every state with every event. */
import { expect, it } from 'vitest'
import type { Problem } from '../../contract/problem.ts'
import {
  isBusy,
  isEnded,
  transition,
  type UploadEvent,
  type UploadState,
} from '../../contract/upload-state.ts'

const problem: Problem = { code: 'stalled', details: 'stalled' }
const link = { proof: 'md5', linkId: 'l', linkExpiresAt: 9 } as const

const states: UploadState[] = [
  { kind: 'queued' },
  { kind: 'sending' },
  { kind: 'waiting', problem, retryAt: 5 },
  { kind: 'finishing' },
  { kind: 'paused' },
  { kind: 'failed', problem },
  { kind: 'canceling' },
  { kind: 'canceled' },
  { kind: 'done', ...link },
]
const events: UploadEvent[] = [
  { type: 'start' },
  { type: 'wait', problem, retryAt: 7 },
  { type: 'all-parts-stored' },
  { type: 'proved', ...link },
  { type: 'pause' },
  { type: 'resume' },
  { type: 'fail', problem },
  { type: 'retry' },
  { type: 'cancel' },
  { type: 'cleaned' },
]

it('goes from each state with each event where the drawing says, and nowhere else', () => {
  const table = states.map((state) => [
    state.kind,
    Object.fromEntries(
      events.flatMap((event) => {
        const next = transition(state, event)
        return next === state ? [] : [[event.type, next.kind]]
      }),
    ),
  ])
  expect(Object.fromEntries(table)).toEqual({
    queued: { start: 'sending', pause: 'paused', fail: 'failed', cancel: 'canceling' },
    sending: {
      wait: 'waiting',
      'all-parts-stored': 'finishing',
      pause: 'paused',
      fail: 'failed',
      cancel: 'canceling',
    },
    waiting: { start: 'sending', wait: 'waiting', pause: 'paused', fail: 'failed', cancel: 'canceling' },
    finishing: { wait: 'waiting', proved: 'done', fail: 'failed', cancel: 'canceling' },
    paused: { resume: 'queued', cancel: 'canceling' },
    failed: { retry: 'queued', cancel: 'canceling' },
    canceling: { cleaned: 'canceled' },
    canceled: {},
    done: {},
  })
})

it('carries what each state needs, and only that', () => {
  const from = (kind: UploadState['kind']) =>
    states.find((state) => state.kind === kind) ?? { kind: 'queued' }
  expect([
    transition(from('sending'), { type: 'wait', problem, retryAt: 7 }),
    transition(from('waiting'), { type: 'start' }),
    transition(from('finishing'), { type: 'proved', ...link }),
    transition(from('waiting'), { type: 'fail', problem }),
    transition(from('failed'), { type: 'retry' }),
  ]).toEqual([
    { kind: 'waiting', problem, retryAt: 7 },
    { kind: 'sending' },
    { kind: 'done', ...link },
    { kind: 'failed', problem },
    { kind: 'queued' },
  ])
})

it('says of each state whether it ended and whether it is busy', () => {
  expect(states.map((state) => [state.kind, isEnded(state), isBusy(state)])).toEqual([
    ['queued', false, true],
    ['sending', false, true],
    ['waiting', false, true],
    ['finishing', false, true],
    ['paused', false, false],
    ['failed', true, false],
    ['canceling', false, true],
    ['canceled', true, false],
    ['done', true, false],
  ])
})
