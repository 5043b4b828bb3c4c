/** Tells connection files from others. Pure. */

const ENDING = '.slipway'

export function isConnectionFile(path: string): boolean {
  return path.toLowerCase().endsWith(ENDING)
}
