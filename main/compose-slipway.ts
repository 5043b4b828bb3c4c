/** The app as its entry sees it: made once, begun once, ended once. */
import type { BrowserWindow } from 'electron'
import type { Commands } from './cli/commands.ts'
import type { Handlers } from './ipc/serve-channels.ts'
import type { Log } from './logs/log.ts'

export interface Slipway {
  handlers: Handlers
  /** Goes on with what an earlier run left; call it once the page can be told. */
  begin(): Promise<void>
  /** Starts the storage on this computer, where it is used: all that a command needs of `begin`. */
  beginStorage(): Promise<void>
  /** What the command line asks for. */
  commands: Pick<Commands, 'run'>
  /** Sends files that the system handed over. @param paths absolute */
  sendOpened(paths: readonly string[]): void
  /** The picture of an upload, by the path that the page asks for; null where the path is another's. */
  picture(path: string): Promise<Response | null>
  /** Whether the window hides in the tray where a person closes it. */
  closesToTray(): boolean
  /** Whether files would be cut off now: sent, about to be, or waiting for the network. */
  isSending(): boolean
  /** A person opened a connection file: the page asks for its passphrase. @param path absolute */
  openConnectionFile(path: string): Promise<void>
  /** Leaves everything where it is: the journal has it. */
  end(): void
}

export interface SlipwayOptions {
  /** The app's own folder for everything it stores. */
  userData: string
  /** The build: `main/transfer.js` and `main/local-s3.js` are in it. */
  outDirectory: string
  window(): BrowserWindow | null
  /** Opens it, or brings it to the front. */
  show(): void
  log: Log
}
