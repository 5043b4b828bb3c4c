/** Asks main for signatures: questions of one turn of the event loop go in one message. */
import { FailureError } from '../contract/failure.ts'
import type { BodyChecksums } from '../contract/signable-request.ts'
import type { RoutedRequest, SignAnswer, SignQuestion } from '../contract/transfer-protocol.ts'

export interface SignRequests {
  /** @throws FailureError what main could not sign for */
  ask(job: string, part: number, checksums: BodyChecksums): Promise<RoutedRequest>
  answer(answers: SignAnswer[]): void
}

interface Open {
  resolve(signed: RoutedRequest): void
  reject(error: FailureError): void
}

/** @param send carries the questions to main */
export function createSignRequests(send: (questions: SignQuestion[]) => void): SignRequests {
  const open = new Map<number, Open>()
  let batch: SignQuestion[] = []
  let count = 0

  function flush(): void {
    const questions = batch
    batch = []
    send(questions)
  }

  return {
    ask(job, part, checksums) {
      const request = ++count
      if (batch.length === 0) queueMicrotask(flush)
      batch.push({ request, job, part, checksums })
      return new Promise((resolve, reject) => open.set(request, { resolve, reject }))
    },
    answer(answers) {
      for (const answer of answers) {
        const waiting = open.get(answer.request)
        open.delete(answer.request)
        if ('signed' in answer) waiting?.resolve(answer.signed)
        else waiting?.reject(new FailureError(answer.failure))
      }
    },
  }
}
