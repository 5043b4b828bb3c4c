/**
 * What the app says outside of its window: at its tray sign, in notifications and in the system's own questions. Those are
 * drawn by the system, so what the app hands to Electron is kept as it is handed over, and nothing of it is made up here.
 */
import type { RunningApp } from '../e2e/launch-app.ts'

export interface OutsideWords {
  tray: { tooltip: string; menu: string[] }
  notices: { title: string; body: string; buttons: string[] }[]
  questions: { message: string; detail: string; buttons: string[] }[]
}

/** From now on words are kept; a question is answered with the button that changes nothing, as Escape does. */
export async function keepOutsideWords({ electron }: RunningApp): Promise<void> {
  // What compiles this file gives functions a helper that main has not.
  await electron.evaluate('globalThis.__name = (named) => named')
  await electron.evaluate(({ BrowserWindow, dialog, Notification, Tray }) => {
    const said: OutsideWords = { tray: { tooltip: '', menu: [] }, notices: [], questions: [] }
    Object.assign(globalThis, { said })
    Tray.prototype.setToolTip = (tooltip) => {
      said.tray.tooltip = tooltip
    }
    Tray.prototype.setContextMenu = (menu) => {
      said.tray.menu = (menu?.items ?? [])
        .filter(({ type }) => type !== 'separator')
        .map(({ label, enabled }) => (enabled ? label : `(${label})`))
    }
    // A notification is for whoever looks at another window.
    for (const window of BrowserWindow.getAllWindows()) window.isFocused = () => false
    Notification.isSupported = () => true
    Notification.prototype.show = function show() {
      const buttons = this.actions.map(({ text }) => text ?? '')
      said.notices.push({ title: this.title, body: this.body, buttons })
    }
    Object.assign(dialog, {
      async showMessageBox(...given: Electron.MessageBoxOptions[]) {
        const { message = '', detail = '', buttons = [], cancelId = 0 } = given.at(-1) ?? {}
        said.questions.push({ message, detail, buttons })
        return { response: cancelId, checkboxChecked: false }
      },
    })
  })
}

/** @returns what the tray says now, and the notifications and questions since the last call */
export function takeOutsideWords({ electron }: RunningApp): Promise<OutsideWords> {
  return electron.evaluate(() => {
    const { said } = globalThis as unknown as { said: OutsideWords }
    const { tray, notices, questions } = said
    Object.assign(said, { notices: [], questions: [] })
    return { tray, notices, questions }
  })
}
