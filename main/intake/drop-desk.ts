/** Takes drops: looks at each, asks once where something matters, and hands over what a person wants to send. */
import { randomUUID } from 'node:crypto'
import type { DropAnswer, DropQuestion } from '../../contract/drop.ts'
import type { AddResult } from '../../contract/views.ts'
import { applyAnswer } from './apply-answer.ts'
import { questionOf } from './ask-about-drop.ts'
import { findTaken, type SharedAs } from './find-taken.ts'
import { handOver, handOverAsZip, type IntakeTools, isSeveral, resultOf } from './intake.ts'
import { lookAtDrop } from './look-at-drop.ts'
import type { Walk } from './walk.ts'
import type { FoundFile } from './walk-paths.ts'

export interface DeskTools extends IntakeTools {
  walk: Walk
  /** Whether a file is in the queue already: it joins what is there, and nothing about it is left to ask. */
  isGoingUp(connectionId: string, path: string): boolean
  /** What of this connection has the name of a file already. */
  sharedAs(connectionId: string): SharedAs
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

  async function take(paths: readonly string[], asksAboutNames: boolean): Promise<AddResult> {
    const look = await lookAtDrop(paths, tools.walk)
    const result = resultOf(look)
    const connection = tools.activeConnection()
    if (connection === null || look.files.length === 0) return handOver(look.files, result, tools)
    const taken = asksAboutNames
      ? await findTaken(look.files, tools.sharedAs(connection.id))
      : new Map<number, string>()
    const isNew = ({ path }: FoundFile) => !tools.isGoingUp(connection.id, path)
    const ofNew = <T>(asked: ReadonlyMap<number, T>) =>
      new Map([...asked].filter(([index]) => look.files.slice(index, index + 1).some(isNew)))
    const drop = {
      ...look,
      suspects: ofNew(look.suspects),
      taken: ofNew(taken),
      several: await isSeveral(paths),
      asZip: tools.dropAsZip(),
      lookFirst: asksAboutNames && tools.lookFirst() && look.files.some(isNew),
    }
    const question = questionOf(drop, randomUUID())
    if (question === null)
      return drop.several && drop.asZip
        ? handOverAsZip(look.files, paths, result, tools)
        : handOver(look.files, result, tools)
    const answer = await ask(question)
    const files = applyAnswer(look.files, drop, answer)
    const leftOut = look.files.length - files.length
    const decided = leftOut === 0 ? result : { ...result, leftOut }
    return drop.several && answer.asZip
      ? handOverAsZip(files, paths, decided, tools)
      : handOver(files, decided, tools)
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
