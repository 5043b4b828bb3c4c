/** What a person has chosen about a drop, and how many files that comes to. Pure. */
import type { AskedFile, DropQuestion, TakenChoice } from '../../contract/drop.ts'

export interface DropChoices {
  sendPrivate: boolean
  taken: TakenChoice
  asZip: boolean
}

/** What a part of the sheet is given: the question, and the choices that it may change. */
export interface ChoicesPart {
  question: DropQuestion
  choices: DropChoices
  onChange: (change: Partial<DropChoices>) => void
}

/** What is there already of what will be sent: files, or the one ZIP, which has a name of its own. */
export function takenOf(
  { taken: { count, files, zip } }: DropQuestion,
  { asZip }: Pick<DropChoices, 'asZip'>,
): { count: number; files: readonly AskedFile[] } {
  if (!asZip) return { count, files }
  return zip === null ? { count: 0, files: [] } : { count: 1, files: [zip] }
}

/** @returns files that will be sent; a private one whose name is taken counts once */
export function countToSend(question: DropQuestion, { sendPrivate, taken, asZip }: DropChoices): number {
  const { count, private: suspects, taken: there } = question
  if (asZip && taken === 'skip' && there.zip !== null) return 0
  const skips = taken === 'skip' && !asZip
  const isTaken = new Set(there.files.map(({ index }) => index))
  const both = skips ? suspects.files.filter(({ index }) => isTaken.has(index)).length : 0
  const leftOut = sendPrivate ? 0 : suspects.count
  return count - leftOut - (skips ? there.count - (sendPrivate ? 0 : both) : 0)
}
