/** Asks, in a window of the system that no page can reach, before a link is made that can do harm. */
import { type BrowserWindow, dialog } from 'electron'
import type { LinkQuestion } from './link-handlers.ts'

const GO_ON = 1

/** @returns whether the person said so */
export async function confirmLink(target: BrowserWindow | null, question: LinkQuestion): Promise<boolean> {
  if (target === null) return false
  const { message, detail, button } = wordsOf(question)
  const { response } = await dialog.showMessageBox(target, {
    type: 'warning',
    message,
    detail,
    buttons: ['Cancel', button],
    cancelId: 0,
    defaultId: 0,
  })
  return response === GO_ON
}

function wordsOf(question: LinkQuestion): { message: string; detail: string; button: string } {
  if (question.kind === 'delete')
    return {
      message: `Make a link that deletes “${question.name}”?`,
      detail: 'Anyone who has it can delete the file until the link ends. Deleting cannot be undone.',
      button: 'Make the link',
    }
  return {
    message: `Make a link for ${question.operation}?`,
    detail: 'Anyone who has it can do this in your storage, with your rights, until the link ends.',
    button: 'Make the link',
  }
}
