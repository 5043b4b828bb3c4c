/**
 * The clipboard as Slipway uses it, over both of Electron's: the one of promises and items (since 45), and
 * the one before, which answered at once and had a call for each kind.
 */
import { clipboard } from 'electron'

export interface AppClipboard {
  readText(): Promise<string>
  writeText(text: string): Promise<void>
  /** PNG; empty where the clipboard holds no picture. */
  readPng(): Promise<Uint8Array>
}

/** What of either clipboard is used. */
export interface SystemClipboard {
  readText(): string | Promise<string>
  writeText(text: string): unknown
  readImage?(): { toPNG(): Uint8Array }
  read?(): unknown
}

interface ClipboardItem {
  types: readonly string[]
  getType(type: string): Promise<{ arrayBuffer(): Promise<ArrayBuffer> }>
}

const PNG = 'image/png'
const NOTHING = new Uint8Array()

/** @param system Electron's clipboard by default */
export function createAppClipboard(system: SystemClipboard = clipboard): AppClipboard {
  return {
    readText: async () => system.readText(),
    async writeText(text) {
      await system.writeText(text)
    },
    async readPng() {
      if (system.readImage !== undefined) return system.readImage().toPNG()
      const items = ((await system.read?.()) ?? []) as ClipboardItem[]
      const item = items.find(({ types }) => types.includes(PNG))
      if (item === undefined) return NOTHING
      const blob = await item.getType(PNG)
      return new Uint8Array(await blob.arrayBuffer())
    },
  }
}
