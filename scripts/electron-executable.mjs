// Where the executable and the version stand inside an unpacked Electron.

import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const executables = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
}

/**
 * Looks into a folder that holds an unpacked Electron.
 * @returns `{ folder, executable, version }`, or null when the folder holds none
 */
export async function readElectronFolder(folder, platform = process.platform) {
  const executable = join(folder, executables[platform] ?? 'electron')
  try {
    await access(executable)
  } catch {
    return null
  }
  const version = await readFile(join(folder, 'version'), 'utf8').catch(() => 'of unknown version')
  return { folder, executable, version: version.trim().replace(/^v/, '') }
}
