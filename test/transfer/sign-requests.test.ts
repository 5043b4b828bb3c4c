/** Signatures are asked for together, and each answer finds its question. */
import { describe, expect, it } from 'vitest'
import type { SignedRequest } from '../../contract/signable-request.ts'
import type { SignQuestion } from '../../contract/transfer-protocol.ts'
import { createSignRequests } from '../../transfer/sign-requests.ts'
import { failing } from '../fakes/failing.ts'

const signedFor = (url: string): SignedRequest => ({ method: 'PUT', url, headers: {}, expiresAt: 0 })

describe('sign requests', () => {
  it('of one turn go in one message, numbered on', async () => {
    const messages: SignQuestion[][] = []
    const requests = createSignRequests((questions) => messages.push(questions))
    for (const part of [1, 2, 3]) void requests.ask('a', part, { crc32: 'AAAAAA==' })
    await Promise.resolve()
    void requests.ask('b', 1, {})
    await Promise.resolve()
    expect(
      messages.map((questions) => questions.map(({ request, job, part }) => [request, job, part])),
    ).toEqual([
      [
        [1, 'a', 1],
        [2, 'a', 2],
        [3, 'a', 3],
      ],
      [[4, 'b', 1]],
    ])
  })

  it('are answered in any order, each by its number, with a refusal as a failure', async () => {
    const requests = createSignRequests(() => {})
    const first = requests.ask('a', 1, {})
    const second = requests.ask('a', 2, {})
    requests.answer([
      { request: 2, failure: { kind: 'credentials', what: 'expired' } },
      { request: 99, signed: signedFor('nobody asked') },
      { request: 1, signed: signedFor('one') },
      { request: 1, signed: signedFor('again') },
    ])
    expect([(await first).url, await failing(second)]).toEqual([
      'one',
      { kind: 'credentials', what: 'expired' },
    ])
  })
})
