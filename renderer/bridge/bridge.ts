/** The page's one way to main, with every failure turned into a problem that can be shown. */
import type { PageChannel } from '../../contract/bridge-names.ts'
import type { Bridge, ChannelArgs, ChannelResult, Reply } from '../../contract/ipc.ts'
import type { AddResult } from '../../contract/views.ts'

declare global {
  interface Window {
    /** Put there by the preload. */
    slipway: Bridge<File>
  }
}

/** Asks main; never rejects: a call that main refused or did not survive is an `internal` problem. */
export async function ask<Name extends PageChannel>(
  name: Name,
  args: ChannelArgs<Name>,
): Promise<Reply<ChannelResult<Name>>> {
  return settled(window.slipway.call(name, args), name)
}

/** Hands files in; never rejects. */
export async function handIn(files: readonly File[]): Promise<Reply<AddResult>> {
  return settled(window.slipway.addFiles(files), 'files:add')
}

async function settled<Result>(reply: Promise<Reply<Result>>, name: string): Promise<Reply<Result>> {
  try {
    return await reply
  } catch {
    return { ok: false, problem: { code: 'internal', details: `refused ${name}` } }
  }
}
