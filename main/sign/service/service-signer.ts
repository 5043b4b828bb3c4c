/** The signer that asks a signing service: this computer holds no key. Nothing above it knows the difference. */
import { FailureError } from '../../../contract/failure.ts'
import type { Signer } from '../../../contract/signable-request.ts'
import {
  MOST_IN_A_BATCH,
  type ServiceAnswer,
  type ServicePlace,
  type ServiceQuestion,
} from '../../../contract/signing-protocol.ts'
import type { AddressedConnection } from '../object-address.ts'
import { isAsAsked, isFormAsAsked } from './check-signed.ts'
import { failed, type ServiceClient } from './service-client.ts'
import type { ServiceSession } from './service-session.ts'

export interface ServiceSignerOptions {
  connection: AddressedConnection
  client: ServiceClient
  session: Pick<ServiceSession, 'token' | 'renew'> & Partial<Pick<ServiceSession, 'accepted'>>
  /** Epoch milliseconds. */
  clock: { now(): number }
}

interface Waiting {
  question: ServiceQuestion
  resolve(answer: ServiceAnswer): void
  reject(caught: unknown): void
}

/** What a service said of its limits holds this long, in milliseconds. */
const LIMITS_LAST_MS = 60_000

export function createServiceSigner({ connection, client, session, clock }: ServiceSignerOptions): Signer {
  let waiting: Waiting[] = []
  let known: { place: ServicePlace; at: number } | null = null

  /** Every question of one turn of the loop goes in one message: parts ask in numbers. */
  function ask(question: ServiceQuestion): Promise<ServiceAnswer> {
    return new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(flush)
      waiting.push({ question, resolve, reject })
    })
  }

  function flush(): void {
    const all = waiting
    waiting = []
    for (let from = 0; from < all.length; from += MOST_IN_A_BATCH)
      void send(all.slice(from, from + MOST_IN_A_BATCH))
  }

  async function send(batch: Waiting[]): Promise<void> {
    try {
      const questions = batch.map(({ question }) => question)
      const answers = await signedIn((token) => client.sign(token, questions))
      for (const [index, { resolve, reject }] of batch.entries()) {
        const answer = answers[index]
        if (answer === undefined) reject(new FailureError(failed('count')))
        else resolve(answer)
      }
    } catch (caught) {
      for (const { reject } of batch) reject(caught)
    }
  }

  async function signedIn<Result>(act: (token: string) => Promise<Result>): Promise<Result> {
    const token = await session.token()
    try {
      const result = await act(token)
      session.accepted?.()
      return result
    } catch (caught) {
      if (!isSignIn(caught)) throw caught
      return act(await session.renew(token))
    }
  }

  return {
    async sign(request, seconds) {
      const answer = await ask({ request, seconds })
      if ('refused' in answer) throw refusal(answer)
      if ('signed' in answer && isAsAsked(answer.signed, request, connection, { seconds, now: clock.now() }))
        return answer.signed
      throw new FailureError(failed('another request'))
    },
    async signForm(form, seconds) {
      const answer = await ask({ form, seconds })
      if ('refused' in answer) throw refusal(answer)
      if ('form' in answer && isFormAsAsked(answer.form, form, connection, { seconds, now: clock.now() }))
        return answer.form
      throw new FailureError(failed('another form'))
    },
    async limits() {
      if (known === null || clock.now() - known.at > LIMITS_LAST_MS)
        known = { place: await signedIn((token) => client.place(token)), at: clock.now() }
      const { keyEndsAt, longestSeconds } = known.place
      return { keyEndsAt, longestSeconds }
    },
    refused: () => undefined,
  }
}

function isSignIn(caught: unknown): boolean {
  return (
    caught instanceof FailureError &&
    caught.failure.kind === 'credentials' &&
    caught.failure.what === 'sign-in'
  )
}

function refusal({ refused }: Extract<ServiceAnswer, { refused: unknown }>): Error {
  const { what, verb } = refused
  if (what === 'malformed') return new RangeError('the signing service does not take this')
  return new FailureError({ kind: 'policy', what, ...(verb === undefined ? {} : { verb }) })
}
