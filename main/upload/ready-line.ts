/** Who runs next: first those that a person put first, then in the order they came. */
import { createFifo } from '../../contract/fifo.ts'

export interface ReadyLine {
  /** To the end of the line. */
  add(id: string): void
  /** To its head, in this order; whoever was put there before comes after. */
  putFirst(ids: readonly string[]): void
  /** Takes the next one off. One that was put first also stays where it was, so look whether it still wants to run. */
  next(): string | undefined
  /** Takes the next one off those that were put first. */
  nextFirst(): string | undefined
}

export function createReadyLine(): ReadyLine {
  let first = createFifo<string>()
  const rest = createFifo<string>()
  return {
    add: rest.push,
    putFirst(ids) {
      const before = first
      first = createFifo(ids)
      for (let id = before.shift(); id !== undefined; id = before.shift()) first.push(id)
    },
    next: () => first.shift() ?? rest.shift(),
    nextFirst: () => first.shift(),
  }
}
