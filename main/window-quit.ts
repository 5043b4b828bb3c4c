/** Every way in which the app is told to close, led past the one guard; and the question that it asks. */
import { app, type BrowserWindow, dialog, powerMonitor } from 'electron'
import { words } from '../contract/words/words.ts'
import type { QuitGuard } from './quit-guard.ts'

const CLOSE = 1
/** How a session manager, a terminal and `kill` tell a program to end: none of them can answer a question. */
const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const

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

/** Closing the window closes the app. Windows tells windows when it ends the session. */
export function guardWindow(window: BrowserWindow, guard: QuitGuard): void {
  window.on('close', (event) => {
    if (!guard.mayClose()) event.preventDefault()
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
