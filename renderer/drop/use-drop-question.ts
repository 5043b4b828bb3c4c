/** Follows the question that waits before a drop is sent, and answers it. */
import { useEffect, useSyncExternalStore } from 'react'
import type { DropQuestion } from '../../contract/drop.ts'
import { cleanName, faultOfName } from '../../contract/file-name.ts'
import { createObservable } from '../app/observable.ts'
import { ask } from '../bridge/bridge.ts'
import { showProblem } from '../toasts/toasts.ts'
import type { DropChoices } from './drop-choices.ts'

const question = createObservable<DropQuestion | null>(null)

/** @returns null while nothing is asked */
export function useDropQuestion(): DropQuestion | null {
  useEffect(() => {
    // Asked before this page was there.
    void ask('drops:question', undefined).then((reply) => {
      if (reply.ok) question.set(reply.value)
    })
    return window.slipway.on('drops:asked', question.set)
  }, [])
  return useSyncExternalStore(question.subscribe, question.snapshot)
}

interface Answer extends DropChoices {
  send: boolean
  /** Changed names by index. */
  names: ReadonlyMap<number, string>
}

export function answerDrop({ id, files }: DropQuestion, { names, ...choices }: Answer): void {
  const changed = files.flatMap(({ index, name }) => {
    const typed = names.get(index)
    if (typed === undefined || typed === name) return []
    const wanted = cleanName(typed)
    return faultOfName(wanted) !== null || wanted === name ? [] : [{ index, name: wanted }]
  })
  void ask('drops:answer', { id, ...choices, names: changed }).then((reply) => {
    if (!reply.ok) showProblem(reply.problem)
  })
}
