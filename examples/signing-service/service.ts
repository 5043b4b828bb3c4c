/** The signing service: what it answers to whom. It signs with Slipway's own code, under Slipway's own policies. */
import { FailureError } from '../../contract/failure.ts'
import type { Policy } from '../../contract/policy.ts'
import type { Signer } from '../../contract/signable-request.ts'
import {
  type ServiceAnswer,
  type ServiceDescription,
  type ServicePlace,
  type ServiceQuestion,
  signQuestionsSchema,
} from '../../contract/signing-protocol.ts'
import { policeSigner } from '../../main/policy/policed-signer.ts'
import type { Authenticate } from './authenticate.ts'
import { policyOf } from './caller-policy.ts'
import type { ServiceSettings } from './settings.ts'

export interface ServiceRequest {
  method: string
  /** Below the service's own address, such as `/sign`. */
  path: string
  authorization?: string | undefined
  body: string
}

export interface ServiceResponse {
  status: number
  body: unknown
}

export interface ServiceTools {
  settings: ServiceSettings
  authenticate: Authenticate
  signer: Signer
  /** One line for every answer: who, what, how it ended; no key and no URL. */
  log(line: string): void
}

/** Longest message, in characters. */
const LONGEST_BODY = 1_000_000
/** A life that is asked for only to learn what it would be cut to. */
const PROBE_SECONDS = 604_800

export function createService(tools: ServiceTools): (request: ServiceRequest) => Promise<ServiceResponse> {
  const { settings, authenticate, signer, log } = tools

  async function answer({ method, path, authorization, body }: ServiceRequest): Promise<ServiceResponse> {
    if (method === 'GET' && (path === '' || path === '/'))
      return { status: 200, body: descriptionOf(settings) }
    const caller = await authenticate(authorization)
    if (caller === null) return { status: 401, body: { error: 'sign-in' } }
    const policy = policyOf(caller, settings.callers)
    if (policy === null) return { status: 403, body: { error: 'caller' } }
    if (method === 'GET' && path === '/place')
      return { status: 200, body: await placeOf(settings, policy, signer) }
    if (method !== 'POST' || path !== '/sign') return { status: 404, body: { error: 'nothing-here' } }
    if (body.length > LONGEST_BODY) return { status: 413, body: { error: 'too-long' } }
    const parsed = signQuestionsSchema.safeParse(readJson(body))
    if (!parsed.success) return { status: 400, body: { error: 'malformed' } }
    const answers = await signAll(parsed.data.requests, underPolicy(settings, policy, signer))
    log(`${caller.subject} ${summary(parsed.data.requests, answers)}`)
    return { status: 200, body: { answers } }
  }

  return (request) =>
    answer(request).catch((caught: unknown) => {
      log(`failed ${caught instanceof FailureError ? caught.message : 'internal'}`)
      return { status: 503, body: { error: 'unavailable' } }
    })
}

function descriptionOf({ oidc }: ServiceSettings): ServiceDescription {
  if (oidc === null) return { slipway: 1, signIn: { kind: 'token' } }
  const { issuer, clientId, scope, send } = oidc
  return { slipway: 1, signIn: { kind: 'device', issuer, clientId, scope, send } }
}

async function placeOf({ place }: ServiceSettings, policy: Policy, signer: Signer): Promise<ServicePlace> {
  const { keyEndsAt } = await signer.limits(PROBE_SECONDS)
  return {
    ...place,
    prefix: policy.prefix ?? '',
    longestSeconds: policy.longestLinkSeconds ?? null,
    keyEndsAt,
  }
}

function underPolicy({ place }: ServiceSettings, policy: Policy, signer: Signer): Signer {
  const held = { setBy: 'IT', rules: policy, every: [policy] }
  return policeSigner(signer, { bucket: place.bucket, prefix: policy.prefix ?? '' }, () => held)
}

function signAll(questions: readonly ServiceQuestion[], signer: Signer): Promise<ServiceAnswer[]> {
  return Promise.all(
    questions.map(async (question): Promise<ServiceAnswer> => {
      try {
        if ('request' in question) return { signed: await signer.sign(question.request, question.seconds) }
        if (signer.signForm === undefined) return { refused: { what: 'verb', verb: 'post' } }
        return { form: await signer.signForm(question.form, question.seconds) }
      } catch (caught) {
        return { refused: refusalOf(caught) }
      }
    }),
  )
}

/** @throws what is no refusal, such as a key that cannot be had */
function refusalOf(caught: unknown): Extract<ServiceAnswer, { refused: unknown }>['refused'] {
  if (caught instanceof RangeError) return { what: 'malformed' }
  if (!(caught instanceof FailureError) || caught.failure.kind !== 'policy') throw caught
  const { what, verb } = caught.failure
  return verb === undefined ? { what } : ({ what, verb } as ReturnType<typeof refusalOf>)
}

function summary(questions: readonly ServiceQuestion[], answers: readonly ServiceAnswer[]): string {
  return questions
    .map((question, index) => {
      const asked = 'request' in question ? question.request.operation : 'form'
      const answered = answers[index]
      return answered !== undefined && 'refused' in answered
        ? `${asked}:refused-${answered.refused.what}`
        : asked
    })
    .join(' ')
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
