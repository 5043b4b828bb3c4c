/** What of a drop is sent, and under which names and keys, once a person has answered. Pure. */
import type { DropAnswer } from '../../contract/drop.ts'
import type { LookedAt } from './ask-about-drop.ts'
import type { FoundFile } from './walk-paths.ts'

/** A file, and the key of what it replaces. */
export type WantedFile = FoundFile & { key?: string }

/** @returns the files to send, in their order */
export function applyAnswer(
  files: readonly FoundFile[],
  { suspects, taken }: Pick<LookedAt, 'suspects' | 'taken'>,
  answer: DropAnswer,
): WantedFile[] {
  if (!answer.send) return []
  const names = new Map(answer.names.map(({ index, name }) => [index, name]))
  return files.flatMap((file, index): WantedFile[] => {
    if (suspects.has(index) && !answer.sendPrivate) return []
    const name = names.get(index) ?? file.name
    const key = taken.get(index)
    // Under another name it meets nobody.
    if (key === undefined || name !== file.name) return [name === file.name ? file : { ...file, name }]
    if (answer.taken === 'skip') return []
    return [answer.taken === 'replace' ? { ...file, key } : file]
  })
}
