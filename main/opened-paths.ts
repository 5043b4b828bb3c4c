/** What the system asks the app to open: files to send, and connection files to take up. Pure. */
import { isAbsolute, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
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
 * Where an address of ours is among the words, a page or a mail has opened the app: it comes to the front, and nothing
 * else counts, since nobody typed it (decision 13).
 * @param words of a command line, without the program's own name; what is a command of its own is not for here
 * @param folder that relative paths are meant from
 */
export function openedByArguments(words: readonly string[], folder: string): OpenedPaths {
  if (words.some((word) => OUR_ADDRESS.test(word))) return sortOpened([])
  const end = words.indexOf('--')
  const before = end === -1 ? words : words.slice(0, end)
  // After `--` everything is a name, also what begins with a dash.
  const after = end === -1 ? [] : words.slice(end + 1)
  const named = [
    ...before
      .filter((word) => word !== '' && !word.startsWith('-'))
      .map(withoutScheme)
      .filter((word) => word !== null),
    ...after,
  ]
  return sortOpened(named.map((word) => (isAbsolute(word) ? word : resolve(folder, word))))
}

const OUR_ADDRESS = /^\s*slipway:/i

/** File managers of Linux hand files over as addresses; any other address is no file, while `C:\...` is. */
function withoutScheme(word: string): string | null {
  if (!/^[a-z][a-z0-9+.-]+:/i.test(word)) return word
  try {
    const url = new URL(word)
    // One of another computer would be asked for it.
    if (url.protocol !== 'file:' || url.hostname !== '') return null
    const path = fileURLToPath(url)
    return path.includes('\0') ? null : path
  } catch {
    return null
  }
}
