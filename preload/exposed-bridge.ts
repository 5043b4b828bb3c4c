/** What the page gets as `window.slipway`, over three functions of Electron that a test can stand in for. */
import { pageChannelNames, pageEventNames } from '../contract/bridge-names.ts'
import type { Bridge, PageEvents, Reply } from '../contract/ipc.ts'
import type { AddResult } from '../contract/views.ts'

/** What the preload needs of Electron. */
export interface Wire<PageFile> {
  /** Asks main on a channel. */
  invoke(name: string, args: unknown): Promise<unknown>
  /** Calls back with each payload that main pushes; the event object stays behind. Returns the way to stop. */
  listen(name: string, listener: (payload: unknown) => void): () => void
  /** Absolute path of a file a person handed in; empty for one that a script made. */
  pathOf(file: PageFile): string
}

/** Marks a refused file as one without a place on the disk, such as a picture on the clipboard. */
export const NO_PATH = 'no path'

/**
 * Builds the bridge. A name that the contract does not list is refused before anything leaves the page.
 * @throws TypeError (`call` rejects with it) for a name outside the contract
 */
export function exposedBridge<PageFile extends { name: string }>(wire: Wire<PageFile>): Bridge<PageFile> {
  return {
    async addFiles(files) {
      const handedIn = files.map((file) => ({ name: file.name, path: wire.pathOf(file) }))
      const paths = handedIn.map((file) => file.path).filter((path) => path !== '')
      const pathless = handedIn.filter((file) => file.path === '').map((file) => file.name)
      const reply =
        paths.length === 0
          ? nothingAdded()
          : ((await wire.invoke('files:add', { paths })) as Reply<AddResult>)
      return reply.ok ? { ok: true, value: withPathless(reply.value, pathless) } : reply
    },
    async call(name, args) {
      if (!pageChannelNames.includes(name)) throw new TypeError('no such channel')
      // Main parses the arguments and builds the answer; both sides take its type from the contract.
      return (await wire.invoke(name, args)) as never
    },
    on(name, listener) {
      if (!pageEventNames.includes(name)) throw new TypeError('no such event')
      return wire.listen(name, (payload) => listener(payload as PageEvents[typeof name]))
    },
  }
}

function nothingAdded(): Reply<AddResult> {
  return { ok: true, value: { added: 0, joined: 0, refused: [], refusedCount: 0 } }
}

/** The contract lists the first hundred refusals by name. */
const LISTED = 100

function withPathless(result: AddResult, names: string[]): AddResult {
  const refused = names.map((name) => ({
    name,
    problem: { code: 'not-a-file' as const, details: NO_PATH },
  }))
  return {
    ...result,
    refused: [...result.refused, ...refused].slice(0, LISTED),
    refusedCount: result.refusedCount + names.length,
  }
}
