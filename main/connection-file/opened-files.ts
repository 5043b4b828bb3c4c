/** Which arguments of a command line are connection files that a person opened. Pure. */
import { isAbsolute, resolve } from 'node:path'

const ENDING = '.slipway'

export function isConnectionFile(path: string): boolean {
  return path.toLowerCase().endsWith(ENDING)
}

/**
 * @param args after the program's own name; switches among them are none
 * @param directory that relative paths are meant from
 * @returns absolute paths
 */
export function connectionFilesIn(args: readonly string[], directory: string): string[] {
  return args
    .filter((arg) => !arg.startsWith('-') && isConnectionFile(arg))
    .map((path) => (isAbsolute(path) ? path : resolve(directory, path)))
}
