/**
 * The clipboard as Slipway uses it, over both of Electron's: the one of promises and items (since 45), and
 * the one before, which answered at once and had a call for each kind.
 */
import electron, { clipboard } from 'electron'

export interface AppClipboard {
  readText(): Promise<string>
  writeText(text: string): Promise<void>
  /** Both kinds at once: whoever pastes takes the one it can show. */
  writeRich(content: RichText): Promise<void>
  /** What a person pastes: a PNG and a text, each empty where there is none. A link that Slipway put there is no file. */
  readPasted(): Promise<{ png: Uint8Array; text: string }>
}

export interface RichText {
  text: string
  html: string
}

/** What of either clipboard is used. */
export interface SystemClipboard {
  readText(): string | Promise<string>
  writeText(text: string): unknown
  readImage?(): { toPNG(): Uint8Array }
  read?(): unknown
  /** The older one takes a record of kinds, the newer one items. */
  write(data: unknown): unknown
}

type MakeItem = new (kinds: Record<string, Blob>) => unknown

interface ClipboardItem {
  types: readonly string[]
  getType(type: string): Promise<{ arrayBuffer(): Promise<ArrayBuffer> }>
}

const PNG = 'image/png'
const NOTHING = new Uint8Array()

/**
 * @param system Electron's clipboard by default
 * @param Item the class of items; absent before Electron 45, which is how the two clipboards are told apart
 */
export function createAppClipboard(
  system: SystemClipboard = clipboard as SystemClipboard,
  Item: MakeItem | undefined = electron.ClipboardItem,
): AppClipboard {
  /** The last text of ours: a bearer secret, which must not become a file because someone pastes too soon. */
  let own: string | null = null
  return {
    readText: async () => system.readText(),
    async writeText(text) {
      own = text
      await system.writeText(text)
    },
    async writeRich({ text, html }) {
      own = text
      const blob = (content: string, type: string) => new Blob([content], { type })
      await system.write(
        Item === undefined
          ? { text, html }
          : [new Item({ 'text/plain': blob(text, 'text/plain'), 'text/html': blob(html, 'text/html') })],
      )
    },
    async readPasted() {
      const text = await system.readText()
      return { png: await readPng(system), text: text === own ? '' : text }
    },
  }
}

async function readPng(system: SystemClipboard): Promise<Uint8Array> {
  if (system.readImage !== undefined) return system.readImage().toPNG()
  const items = ((await system.read?.()) ?? []) as ClipboardItem[]
  const item = items.find(({ types }) => types.includes(PNG))
  if (item === undefined) return NOTHING
  const blob = await item.getType(PNG)
  return new Uint8Array(await blob.arrayBuffer())
}
