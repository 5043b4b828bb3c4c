/** Asks, in a window of the system that no page can reach, before a link is made that can do harm. */
import { type BrowserWindow, dialog } from 'electron'
import { words } from '../../contract/words/words.ts'
import type { LinkQuestion } from './link-handlers.ts'

const GO_ON = 1

/** @returns whether the person said so */
export async function confirmLink(target: BrowserWindow | null, question: LinkQuestion): Promise<boolean> {
  if (target === null) return false
  const { message, detail } = wordsOf(question)
  const { response } = await dialog.showMessageBox(target, {
    type: 'warning',
    message,
    detail,
    buttons: [words.cancel, words.system.confirmLink.make],
    cancelId: 0,
    defaultId: 0,
  })
  return response === GO_ON
}

function wordsOf(question: LinkQuestion): { message: string; detail: string } {
  const { deleteTitle, deleteText, operationTitle, operationText } = words.system.confirmLink
  return question.kind === 'delete'
    ? { message: deleteTitle({ name: question.name }), detail: deleteText }
    : { message: operationTitle({ operation: question.operation }), detail: operationText }
}
