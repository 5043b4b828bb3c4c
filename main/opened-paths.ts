/** What the system asks the app to open: files to send, and connection files to take up. Pure. */
import { isAbsolute, resolve } from 'node:path'
import { isConnectionFile } from './connection-file/opened-files.ts'

export interface OpenedPaths {
  /** Absolute paths of files and folders to send. */
  toSend: string[]
  /** Absolute paths of connection files. */
  connections: string[]
}

/** @param paths absolute, as the system hands them over (`open-file`, a drop on the tray) */
export function sortOpened(paths: readonly string[]): OpenedPaths {
  return {
    toSend: paths.filter((path) => !isConnectionFile(path)),
    connections: paths.filter(isConnectionFile),
  }
}

/**
 * @param words of a command line, without the program's own name; what is a command of its own is not for here
 * @param folder that relative paths are meant from
 */
export function openedByArguments(words: readonly string[], folder: string): OpenedPaths {
  const end = words.indexOf('--')
  const before = end === -1 ? words : words.slice(0, end)
  // After `--` everything is a name, also what begins with a dash.
  const after = end === -1 ? [] : words.slice(end + 1)
  const named = [
    ...before.filter((word) => word !== '' && !word.startsWith('-') && !isAddress(word)),
    ...after,
  ]
  return sortOpened(named.map((word) => (isAbsolute(word) ? word : resolve(folder, word))))
}

/** `slipway:...` is no file; `C:\...` is. */
function isAddress(word: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(word)
}
