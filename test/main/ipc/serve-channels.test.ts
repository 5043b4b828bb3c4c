/** Every channel of the contract is served, to the app's own page alone, and errors cross as codes. */
import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { describe, expect, it } from 'vitest'
import { FailureError } from '../../../contract/failure.ts'
import { type ChannelName, channels } from '../../../contract/ipc.ts'
import { ProblemError } from '../../../main/ipc/problem-error.ts'
import { type Handlers, serveChannels } from '../../../main/ipc/serve-channels.ts'

type Listener = Parameters<IpcMain['handle']>[1]

/** Serves with handlers that all do the same. */
function serve(handler: (args: unknown) => unknown, ours = true) {
  const listeners = new Map<string, Listener>()
  const lines: string[] = []
  const removed: unknown[] = []
  const handlers = Object.fromEntries(Object.keys(channels).map((name) => [name, handler]))
  serveChannels(
    {
      handle: (name, listener) => void listeners.set(name, listener),
      eventNames: () => ['error', 'electron-store-get-data'],
      removeAllListeners(name) {
        removed.push(name)
        return this as IpcMain
      },
    },
    handlers as unknown as Handlers,
    () => ours,
    (line) => lines.push(line),
  )
  const call = (name: ChannelName, args?: unknown) =>
    listeners.get(name)?.({ senderFrame: null } as IpcMainInvokeEvent, args)
  return { listeners, lines, call, removed }
}

describe('serveChannels', () => {
  it('serves every channel of the contract and no other', () => {
    expect([...serve(() => {}).listeners.keys()].sort()).toEqual(Object.keys(channels).sort())
  })

  it('ends whatever a library listens to by itself', () => {
    expect(serve(() => {}).removed).toEqual(['electron-store-get-data'])
  })

  it('passes parsed arguments on and the answer back', async () => {
    const { call } = serve((args) => args)
    expect(await call('connection:activate', { id: 'a', more: 1 })).toEqual({ ok: true, value: { id: 'a' } })
  })

  it.each(Object.keys(channels) as ChannelName[])(
    '%s refuses a frame that is not ours, and junk',
    async (name) => {
      let called = 0
      const count = () => called++
      expect(await serve(count, false).call(name, undefined)).toMatchObject({
        ok: false,
        problem: { code: 'refused' },
      })
      expect(await serve(count).call(name, 'junk')).toMatchObject({
        ok: false,
        problem: { code: 'form-incomplete' },
      })
      expect(called).toBe(0)
    },
  )

  it('names the fields that do not fit, never what was in them', async () => {
    const { call, lines } = serve(() => {})
    const answer = await call('connection:save', { secretAccessKey: 7, endpoint: 'canary' })
    expect(answer).toMatchObject({ ok: false, problem: { code: 'form-incomplete' } })
    expect(JSON.stringify([answer, lines])).not.toContain('canary')
    expect(JSON.stringify(answer)).toContain('secretAccessKey')
  })

  it.each([
    [new ProblemError('no-connection'), { code: 'no-connection', details: '' }],
    [new FailureError({ kind: 'stalled' }), { code: 'stalled', details: 'stalled' }],
    [
      new TypeError('x is not a function'),
      { code: 'internal', details: 'internal TypeError: x is not a function' },
    ],
    ['text', { code: 'internal', details: 'internal text' }],
  ])('turns %s into a code', async (thrown, problem) => {
    const { call } = serve(() => {
      throw thrown
    })
    expect(await call('app:view')).toEqual({ ok: false, problem })
  })
})
