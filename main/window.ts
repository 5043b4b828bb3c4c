/** The app's one window; what its page is not allowed to do is in `window-guards.ts`. */
import { join } from 'node:path'
import { BrowserWindow, type WebFrameMain } from 'electron'
import { PAGE_ORIGIN } from './window-protocol.ts'

const PAGE_URL = `${PAGE_ORIGIN}/index.html`
/** After a crash of the page, in milliseconds. */
const SHOW_AGAIN_MS = 250

/** @param outDirectory holds `preload/preload.cjs` of the build */
export function openWindow(outDirectory: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1040,
    height: 760,
    minWidth: 360,
    minHeight: 480,
    show: false,
    title: 'Slipway',
    // Elsewhere the icon comes with the program.
    ...(process.platform === 'linux' ? { icon: join(outDirectory, 'renderer/icons/window.png') } : {}),
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(outDirectory, 'preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      // The page's code is kept compiled from the first start on: it never changes without a new version.
      v8CacheOptions: 'bypassHeatCheck',
    },
  })
  window.once('ready-to-show', () => window.show())
  const { webContents } = window
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    // Uploads go on without the page: it only has to be there again. Not at once, or a page that dies on its way up
    // would take all there is of this computer.
    setTimeout(() => {
      if (!window.isDestroyed()) webContents.reload()
    }, SHOW_AGAIN_MS)
  })
  void window.loadURL(PAGE_URL)
  return window
}

/** Whether a frame is the window's own page, and not one inside it or one it was led to. */
export function isOwnPage(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && frame.url.startsWith(`${PAGE_ORIGIN}/`)
}
