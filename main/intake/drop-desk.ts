/** Takes drops: looks at each, asks once where something matters, and hands over what a person wants to send. */
import { randomUUID } from 'node:crypto'
import type { DropAnswer, DropQuestion } from '../../contract/drop.ts'
import type { AddResult } from '../../contract/views.ts'
import { applyAnswer } from './apply-answer.ts'
import { questionOf } from './ask-about-drop.ts'
import type { Taken } from './find-taken.ts'
import { handOver, handOverAsZip, type IntakeTools, resultOf } from './intake.ts'
import { lookAtDrop } from './look-at-drop.ts'
import { lookForNames, type NameTools } from './look-for-names.ts'
import type { Walk } from './walk.ts'
import type { FoundFile } from './walk-paths.ts'

export interface DeskTools extends IntakeTools, NameTools {
  walk: Walk
  /** Whether a file is in the queue already: it joins what is there, and nothing about it is left to ask. */
  isGoingUp(connectionId: string, path: string): boolean
  /** Whether a person wants to be asked about names that are there already. */
  asksAboutNames(): boolean
  /** Several files become one ZIP. */
  dropAsZip(): boolean
  /** Every drop is shown before it is sent. */
  lookFirst(): boolean
  /** The question that is to be shown now is another, or there is none any more. */
  asked(question: DropQuestion | null): void
}

export interface DropDesk {
  /**
   * @param paths absolute paths that a person chose
   * @returns once everything is in the queue or was declined
   */
  take(paths: readonly string[]): Promise<AddResult>
  /** What came by itself: nobody is asked about names that are there already, both are kept. */
  takeUnasked(paths: readonly string[]): Promise<AddResult>
  /** The question to show, oldest first. */
  question(): DropQuestion | null
  /** An answer to another question than the one that is shown does nothing. */
  answer(answer: DropAnswer): void
}

/** What is sent without a question: all of it, beside what is there. */
const UNASKED: DropAnswer = {
  id: '',
  send: true,
  sendPrivate: true,
  taken: 'keep-both',
  asZip: false,
  names: [],
}
const NOTHING_TAKEN = { taken: new Map<number, Taken>(), zip: { name: '', taken: null } }

interface Waiting {
  question: DropQuestion
  answered(answer: DropAnswer): void
}

export function createDropDesk(tools: DeskTools): DropDesk {
  const waiting: Waiting[] = []
  const shown = () => waiting[0]?.question ?? null

  function ask(question: DropQuestion): Promise<DropAnswer> {
    return new Promise((answered) => {
      waiting.push({ question, answered })
      if (waiting.length === 1) tools.asked(question)
    })
  }

  async function take(paths: readonly string[], byHand: boolean): Promise<AddResult> {
    const look = await lookAtDrop(paths, tools.walk)
    const result = resultOf(look)
    const connection = tools.activeConnection()
    if (connection === null || look.files.length === 0) return handOver(look.files, result, tools)
    const asks = byHand && tools.asksAboutNames()
    const names = await lookForNames(look.files, paths, connection, asks, tools)
    const isNew = ({ path }: FoundFile) => !tools.isGoingUp(connection.id, path)
    const ofNew = <T>(asked: ReadonlyMap<number, T>) =>
      new Map([...asked].filter(([index]) => look.files.slice(index, index + 1).some(isNew)))
    const drop = {
      ...look,
      ...names,
      suspects: ofNew(look.suspects),
      taken: ofNew(names.taken),
      asZip: tools.dropAsZip(),
      lookFirst: byHand && tools.lookFirst() && look.files.some(isNew),
    }
    const question = questionOf(asks ? drop : { ...drop, ...NOTHING_TAKEN }, randomUUID())
    const answer = question === null ? { ...UNASKED, asZip: drop.asZip } : await ask(question)
    const decided = (sent: number): AddResult =>
      sent === look.files.length ? result : { ...result, leftOut: look.files.length - sent }

    if (drop.several && answer.asZip) {
      const files = applyAnswer(look.files, { ...drop, taken: new Map() }, answer)
      const zip = files.length === 0 ? null : await names.zipAs(answer)
      return zip === null ? decided(0) : handOverAsZip(files, paths, decided(files.length), tools, zip)
    }
    const keepsBoth = answer.send && answer.taken === 'keep-both'
    const beside = keepsBoth ? await names.beside(drop.taken) : undefined
    const files = applyAnswer(look.files, drop, answer, names.otherwise, beside)
    return handOver(files, decided(files.length), tools)
  }

  return {
    take: (paths) => take(paths, true),
    takeUnasked: (paths) => take(paths, false),
    question: shown,
    answer(answer) {
      const [first] = waiting
      if (first === undefined || first.question.id !== answer.id) return
      waiting.shift()
      tools.asked(shown())
      first.answered(answer)
    },
  }
}
