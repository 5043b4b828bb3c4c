/** Tells a person that a new version is ready, with what is new in it, and asks whether to restart now. */
import { type BrowserWindow, dialog } from 'electron'
import type { UpdateNews } from '../contract/update.ts'
import { words } from '../contract/words/words.ts'

const RESTART = 1

/** @returns whether the person wants it at once; otherwise it is put in place when the app is closed */
export async function askToRestart(target: BrowserWindow, { version, notes }: UpdateNews): Promise<boolean> {
  const said = words.system.updateReady
  const { response } = await dialog.showMessageBox(target, {
    type: 'info',
    message: said.title({ name: version }),
    detail: [notes.trim(), said.text].filter((text) => text !== '').join('\n\n'),
    buttons: [said.later, said.now],
    cancelId: 0,
    defaultId: RESTART,
  })
  return response === RESTART
}
