/** Serves the whole contract: each call's sender is checked, its arguments parsed, its answer built anew. */
import type { IpcMain, IpcMainInvokeEvent, WebFrameMain } from 'electron'
import {
  type ChannelName,
  type ChannelResult,
  channels,
  type ParsedArgs,
  type Reply,
} from '../../contract/ipc.ts'
import { problemOfThrown } from './problem-error.ts'

export type Handlers = {
  [Name in ChannelName]: (args: ParsedArgs<Name>) => ChannelResult<Name> | Promise<ChannelResult<Name>>
}

/** Electron listens to this itself, so that an error event brings nothing down. */
const ELECTRONS_OWN = 'error'

/**
 * @param isOurs whether a frame is the app's own page
 * @param log gets the channel and the code of what went wrong, nothing of the arguments
 */
export function serveChannels(
  ipcMain: Pick<IpcMain, 'handle' | 'eventNames' | 'removeAllListeners'>,
  handlers: Handlers,
  isOurs: (frame: WebFrameMain | null) => boolean,
  log: (line: string) => void,
): void {
  // A library that listens by itself (electron-store does) would answer any frame, outside of the contract.
  for (const name of ipcMain.eventNames())
    if (typeof name === 'string' && name !== ELECTRONS_OWN) ipcMain.removeAllListeners(name)
  for (const name of Object.keys(channels) as ChannelName[]) {
    ipcMain.handle(name, (event: IpcMainInvokeEvent, args: unknown) => {
      if (!isOurs(event.senderFrame)) {
        log(`${name} refused: foreign frame`)
        const refused: Reply<never> = { ok: false, problem: { code: 'refused', details: 'foreign frame' } }
        return refused
      }
      return answer(name, handlers, args, log)
    })
  }
}

async function answer<Name extends ChannelName>(
  name: Name,
  handlers: Handlers,
  args: unknown,
  log: (line: string) => void,
): Promise<Reply<ChannelResult<Name>>> {
  const parsed = channels[name].args.safeParse(args)
  if (!parsed.success) {
    const fields = parsed.error.issues.map((issue) => issue.path.join('.')).join(' ')
    log(`${name} refused: arguments ${fields}`)
    return { ok: false, problem: { code: 'form-incomplete', details: fields.slice(0, 200) } }
  }
  try {
    return { ok: true, value: await handlers[name](parsed.data as ParsedArgs<Name>) }
  } catch (thrown) {
    const problem = problemOfThrown(thrown)
    log(`${name} failed: ${problem.code} ${problem.details}`)
    return { ok: false, problem }
  }
}
