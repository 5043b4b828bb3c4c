/** Speaks to a signing service: three questions, whose answers are read as if a stranger had written them. */
import type { z } from 'zod'
import { type Failure, FailureError } from '../../../contract/failure.ts'
import { isHtml } from '../../../contract/s3-answer.ts'
import {
  type ServiceAnswer,
  type ServiceDescription,
  type ServicePlace,
  type ServiceQuestion,
  serviceDescriptionSchema,
  servicePlaceSchema,
  signAnswersSchema,
} from '../../../contract/signing-protocol.ts'
import { unreachable } from '../../credentials/key-source-failure.ts'
import type { HttpAnswer, Sender } from '../../http/send-signed.ts'

export interface ServiceClient {
  /** Needs no sign-in. @throws FailureError `key-source` */
  describe(): Promise<ServiceDescription>
  /** @throws FailureError `credentials sign-in` where the token is not taken, `credentials refused`, `key-source` */
  place(token: string): Promise<ServicePlace>
  /** @returns one answer for each question, in their order */
  sign(token: string, questions: readonly ServiceQuestion[]): Promise<ServiceAnswer[]>
}

/** Longest time for one answer, in milliseconds. */
const TIMEOUT_MS = 20_000
/** A batch of 100 signed URLs with session tokens stays well below. */
const MOST_BYTES = 4 * 2 ** 20

/** @param service its HTTPS address */
export function createServiceClient(service: string, sender: Sender): ServiceClient {
  const address = service.replace(/\/+$/, '')

  async function ask<Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    token?: string,
    body?: string,
  ): Promise<z.infer<Schema>> {
    const headers = {
      accept: 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    }
    const method = body === undefined ? 'GET' : 'POST'
    const answer = await sender
      .send(
        { method, url: `${address}${path}`, headers, expiresAt: 0 },
        { totalTimeoutMs: TIMEOUT_MS, maxBytes: MOST_BYTES, ...(body === undefined ? {} : { body }) },
      )
      .catch((caught: unknown) => {
        throw caught instanceof FailureError ? new FailureError(unreachable(caught.failure)) : caught
      })
    return readAnswer(answer, schema)
  }

  return {
    describe: () => ask('', serviceDescriptionSchema),
    place: (token) => ask('/place', servicePlaceSchema, token),
    async sign(token, questions) {
      const { answers } = await ask(
        '/sign',
        signAnswersSchema,
        token,
        JSON.stringify({ requests: questions }),
      )
      if (answers.length !== questions.length) throw new FailureError(failed('count'))
      return answers
    },
  }
}

function readAnswer<Schema extends z.ZodType>(answer: HttpAnswer, schema: Schema): z.infer<Schema> {
  const { status, headers, body } = answer
  if (status === 401) throw new FailureError({ kind: 'credentials', what: 'sign-in', code: '401' })
  if (status === 400 || status === 403)
    throw new FailureError({ kind: 'credentials', what: 'refused', code: String(status) })
  if (isHtml(headers, body) && status < 500) throw new FailureError({ kind: 'not-s3', what: 'html' })
  if (status !== 200) throw new FailureError(failed(String(status)))
  const parsed = schema.safeParse(readJson(body))
  if (!parsed.success) throw new FailureError(failed('garbage'))
  return parsed.data
}

export function failed(code: string): Failure {
  return { kind: 'key-source', what: 'failed', code, offline: false }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
