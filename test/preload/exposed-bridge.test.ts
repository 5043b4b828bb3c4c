/** The bridge forwards what the contract names and nothing else. */
import { describe, expect, it } from 'vitest'
import { type PageChannel, type PageEvent, pageEventNames } from '../../contract/bridge-names.ts'
import { channels, pageChannels, preloadChannels } from '../../contract/ipc.ts'
import { exposedBridge, NO_PATH, type Wire } from '../../preload/exposed-bridge.ts'

interface StandInFile {
  name: string
  path: string
}

function wired(answer: unknown = { ok: true, value: undefined }) {
  const asked: { name: string; args: unknown }[] = []
  const listeners = new Map<string, (payload: unknown) => void>()
  const wire: Wire<StandInFile> = {
    invoke: async (name, args) => {
      asked.push({ name, args })
      return answer
    },
    listen: (name, listener) => {
      listeners.set(name, listener)
      return () => listeners.delete(name)
    },
    pathOf: (file) => file.path,
  }
  return { bridge: exposedBridge(wire), asked, listeners }
}

describe('addFiles', () => {
  it('sends the paths and counts what has none', async () => {
    const added = { added: 1, joined: 0, refused: [], refusedCount: 0 }
    const { bridge, asked } = wired({ ok: true, value: added })
    const reply = await bridge.addFiles([
      { name: 'a.txt', path: '/home/someone/a.txt' },
      { name: 'made-up.txt', path: '' },
    ])
    expect(asked).toEqual([{ name: 'files:add', args: { paths: ['/home/someone/a.txt'] } }])
    expect(reply).toEqual({
      ok: true,
      value: {
        ...added,
        refused: [{ name: 'made-up.txt', problem: { code: 'not-a-file', details: NO_PATH } }],
        refusedCount: 1,
      },
    })
  })

  it('asks main nothing where no file has a path', async () => {
    const { bridge, asked } = wired()
    const reply = await bridge.addFiles([{ name: 'made-up.txt', path: '' }])
    expect(asked).toEqual([])
    expect(reply).toMatchObject({ ok: true, value: { added: 0, refusedCount: 1 } })
  })

  it('hands on main’s refusal as it is', async () => {
    const refusal = { ok: false, problem: { code: 'no-connection', details: '' } }
    const { bridge } = wired(refusal)
    expect(await bridge.addFiles([{ name: 'a', path: '/a' }])).toEqual(refusal)
  })
})

describe('call', () => {
  it('forwards every channel of the page with its arguments', async () => {
    const { bridge, asked } = wired()
    for (const name of Object.keys(pageChannels) as PageChannel[]) await bridge.call(name, undefined)
    expect(asked.map(({ name }) => name)).toEqual(Object.keys(pageChannels))
  })

  it('refuses the preload’s own channels and names that objects inherit', async () => {
    const { bridge, asked } = wired()
    for (const name of [...Object.keys(preloadChannels), 'toString', '__proto__', 'constructor', '']) {
      await expect(bridge.call(name as PageChannel, undefined)).rejects.toThrow('no such channel')
    }
    expect(asked).toEqual([])
    expect(Object.keys(channels)).toContain('files:add')
  })
})

describe('on', () => {
  it('passes the payload alone and stops when told', () => {
    const { bridge, listeners } = wired()
    const heard: unknown[][] = []
    const stop = bridge.on('history:changed', (...all) => heard.push(all))
    listeners.get('history:changed')?.({ total: 3 })
    stop()
    expect(heard).toEqual([[{ total: 3 }]])
    expect([...listeners.keys()]).toEqual([])
  })

  it('refuses an event that the contract does not name', () => {
    const { bridge } = wired()
    expect(() => bridge.on('uploads:secret' as PageEvent, () => undefined)).toThrow('no such event')
    expect(pageEventNames).not.toContain('uploads:secret')
  })
})
