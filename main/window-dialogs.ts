/** The system's own dialogs for files, over the app's window; without a window nothing is asked. */
import { readFile, stat, writeFile } from 'node:fs/promises'
import { type BrowserWindow, dialog } from 'electron'
import { MIB } from '../contract/limits.ts'

/** A file of certificates is no larger than all the world's together, in bytes. */
const MOST_CERTIFICATE_BYTES = 4 * MIB

export interface WindowDialogs {
  /** @returns absolute paths, none where the dialog was put away */
  choosePaths(kind: 'files' | 'folders'): Promise<string[]>
  /** @returns the file a person chose, empty where it is far too large; null where the dialog was put away */
  chooseCertificates(): Promise<Buffer | null>
  /** @returns an absolute path that may be written to; null where the dialog was put away */
  chooseWhere(name: string): Promise<string | null>
  /** @returns whether it was written: the person may have put the dialog away */
  saveFile(name: string, pieces: Iterable<string | Uint8Array>): Promise<boolean>
  /** @returns an absolute path; null where the dialog was put away */
  chooseConnectionFile(): Promise<string | null>
}

export function createWindowDialogs(window: () => BrowserWindow | null): WindowDialogs {
  async function chooseWhere(name: string): Promise<string | null> {
    const target = window()
    if (target === null) return null
    const { filePath } = await dialog.showSaveDialog(target, { defaultPath: name })
    return filePath || null
  }

  return {
    async choosePaths(kind) {
      const target = window()
      if (target === null) return []
      const properties = [kind === 'files' ? 'openFile' : 'openDirectory', 'multiSelections'] as const
      const { filePaths } = await dialog.showOpenDialog(target, { properties: [...properties] })
      return filePaths
    },
    async chooseCertificates() {
      const target = window()
      if (target === null) return null
      const { filePaths } = await dialog.showOpenDialog(target, {
        properties: ['openFile'],
        filters: [{ name: 'PEM', extensions: ['pem', 'crt', 'cer', 'der'] }],
      })
      const [path] = filePaths
      if (path === undefined) return null
      return (await stat(path)).size > MOST_CERTIFICATE_BYTES ? Buffer.alloc(0) : readFile(path)
    },
    async chooseConnectionFile() {
      const target = window()
      if (target === null) return null
      const { filePaths } = await dialog.showOpenDialog(target, {
        properties: ['openFile'],
        filters: [{ name: 'Slipway', extensions: ['slipway'] }],
      })
      return filePaths[0] ?? null
    },
    chooseWhere,
    async saveFile(name, pieces) {
      const filePath = await chooseWhere(name)
      if (filePath === null) return false
      await writeFile(filePath, pieces, { mode: 0o600 })
      return true
    },
  }
}
