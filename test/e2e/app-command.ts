/** How the app under test is started: the built one in an Electron that was found, or a packaged one as it is. */
import { resolve } from 'node:path'
import { sandboxArguments } from '../../scripts/display.mjs'
import { findElectron } from '../../scripts/electron-runtime.mjs'

const projectDirectory = resolve(import.meta.dirname, '../..')

export interface AppCommand {
  executable: string
  /** Before the app's own. */
  args: string[]
}

/** `SLIPWAY_PACKAGED` names the executable of a packaged app, which is given nothing: its sandbox is on. */
export async function appCommand(...args: string[]): Promise<AppCommand> {
  const packaged = process.env.SLIPWAY_PACKAGED
  if (packaged) return { executable: packaged, args }
  const { executable } = await findElectron({ say: () => undefined })
  const flags = sandboxArguments(process.platform, process.getuid?.())
  return { executable, args: [...flags, ...args, projectDirectory] }
}
