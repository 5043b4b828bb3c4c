/** What no page of this app may do, in every window and every session there is or will be. */
import { app, type Session, session, type WebContents } from 'electron'
import { PAGE_ORIGIN } from './window-protocol.ts'

/** Beside the page itself: pictures that are part of it, and Chromium's own tools in development. */
const LOADABLE = ['data:', 'blob:', 'devtools:']

/** Call it once the app is ready, before there is a window. */
export function guardPages(): void {
  app.on('session-created', guardSession)
  guardSession(session.defaultSession)
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
}

/** Every permission is denied, nothing is downloaded, and nothing is loaded but the page itself. */
function guardSession(guarded: Session): void {
  guarded.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
  guarded.setPermissionCheckHandler(() => false)
  guarded.setDevicePermissionHandler(() => false)
  guarded.on('will-download', (event) => event.preventDefault())
  guarded.webRequest.onBeforeRequest(({ url, webContentsId }, callback) =>
    // What main itself asks for, such as an update, belongs to no page.
    callback({ cancel: webContentsId !== undefined && !isLoadable(url) }),
  )
}

/** No page leads anywhere, opens a window, or holds another page. */
function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

function isLoadable(url: string): boolean {
  return url.startsWith(`${PAGE_ORIGIN}/`) || LOADABLE.some((scheme) => url.startsWith(scheme))
}
