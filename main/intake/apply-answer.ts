/** What of a drop is sent, and under which names and keys, once a person has answered. Pure. */
import type { DropAnswer } from '../../contract/drop.ts'
import type { IfThere } from '../upload/upload.ts'
import type { LookedAt } from './ask-about-drop.ts'
import type { Taken } from './find-taken.ts'
import type { Wanted } from './make-upload.ts'
import type { FoundFile } from './walk-paths.ts'

export type WantedFile = FoundFile & Wanted

/**
 * @param otherwise for those that nothing is known to be in the way of
 * @param beside free names of those that are kept beside what is in their way, by index
 * @returns the files to send, in their order
 */
export function applyAnswer(
  files: readonly FoundFile[],
  { suspects, taken }: Pick<LookedAt, 'suspects' | 'taken'>,
  answer: DropAnswer,
  otherwise: IfThere = 'ask',
  beside: ReadonlyMap<number, string> = new Map(),
): WantedFile[] {
  if (!answer.send) return []
  const names = new Map(answer.names.map(({ index, name }) => [index, name]))
  return files.flatMap((file, index): WantedFile[] => {
    if (suspects.has(index) && !answer.sendPrivate) return []
    const name = names.get(index) ?? file.name
    // Under another name it meets nobody that is known of.
    if (name !== file.name) return [{ ...file, name, ifThere: otherwise }]
    const wanted = wantedAs(name, taken.get(index) ?? null, answer, otherwise, beside.get(index))
    return wanted === null ? [] : [{ ...file, ...wanted }]
  })
}

/**
 * @param otherwise where nothing is known to be in the way
 * @param beside a free name, where it is kept beside what is in its way
 * @returns null where it is not sent
 */
export function wantedAs(
  name: string,
  taken: Taken | null,
  answer: Pick<DropAnswer, 'taken'>,
  otherwise: IfThere,
  beside: string | undefined,
): (Wanted & { name: string }) | null {
  if (taken === null) return { name, ifThere: otherwise }
  if (answer.taken === 'skip') return null
  if (answer.taken === 'replace') return { name, key: taken.key }
  return { name: beside ?? name, ifThere: 'keep-both' }
}
