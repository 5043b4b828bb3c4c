/** Every way in which the app is told to close, led past the one guard; and the question that it asks. */
import { app, type BrowserWindow, dialog, powerMonitor } from 'electron'
import { words } from '../contract/words/words.ts'
import type { QuitGuard } from './quit-guard.ts'

const CLOSE = 1
/** How a session manager, a terminal and `kill` tell a program to end: none of them can answer a question. */
const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const

/** From the decision to quit until its windows are closed, in milliseconds. */
const QUITS_WITHIN_MS = 1_000

/**
 * Quitting by menu, by keyboard or by another program, the end of the session, and the signals that end a program.
 * Call it once the app is ready: before, Electron has not installed its own handlers of signals.
 */
export function guardApp(guard: QuitGuard): void {
  app.on('before-quit', (event) => {
    if (!guard.mayClose()) event.preventDefault()
  })
  powerMonitor.on('shutdown', guard.systemEnds)
  for (const signal of SIGNALS) {
    // Node tells the system of a signal's first listener alone, and Electron has put its own handler in that one's
    // place since. Who listened so far (a file library, to end the process) is served by the quit that follows.
    process.removeAllListeners(signal)
    process.on(signal, () => {
      guard.systemEnds()
      app.quit()
    })
  }
}

/**
 * Closing the window leaves the app in the tray, where the person wants that; quitting quits.
 * Call it before `guardWindow`: a window that only hides asks nothing.
 */
export function hideInsteadOfClose(window: BrowserWindow, wanted: () => boolean): void {
  let quitting = false
  const quit = () => {
    quitting = true
    // Where the guard then keeps the app, closing the window hides it again.
    setTimeout(() => {
      quitting = false
    }, QUITS_WITHIN_MS)
  }
  app.on('before-quit', quit)
  window.once('closed', () => app.off('before-quit', quit))
  window.on('close', (event) => {
    if (quitting || !wanted()) return
    event.preventDefault()
    window.hide()
  })
}

/** Closing the window closes the app. Windows tells windows when it ends the session. */
export function guardWindow(window: BrowserWindow, guard: QuitGuard): void {
  window.on('close', (event) => {
    if (!event.defaultPrevented && !guard.mayClose()) event.preventDefault()
  })
  window.on('query-session-end', guard.systemEnds)
  window.on('session-end', guard.systemEnds)
}

/** @returns whether the person wants to close now */
export async function askToClose(target: BrowserWindow | null, signal: AbortSignal): Promise<boolean> {
  const { title, text, keep, close } = words.system.askToClose
  const question: Electron.MessageBoxOptions = {
    type: 'question',
    title: words.appName,
    message: title,
    detail: text,
    buttons: [keep, close],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    signal,
  }
  const { response } =
    target === null ? await dialog.showMessageBox(question) : await dialog.showMessageBox(target, question)
  return response === CLOSE
}
