/** What Slipway and a signing service say to each other: docs/signing-service.md in schemas. */
import { z } from 'zod'
import { addressingSchema } from './connection.ts'
import { policyVerbs } from './policy.ts'
import { expirySecondsSchema, formPolicySchema, signableRequestSchema } from './signable-request-schema.ts'

/** Requests that one message may hold. */
export const MOST_IN_A_BATCH = 100

const https = z.url({ protocol: /^https$/ }).max(2_048)

/** `GET {service}`: what anyone may know. */
export const serviceDescriptionSchema = z.object({
  slipway: z.literal(1),
  signIn: z.discriminatedUnion('kind', [
    /** A token that IT hands out. */
    z.object({ kind: z.literal('token') }),
    /** A sign-in in the browser: https://www.rfc-editor.org/rfc/rfc8628 */
    z.object({
      kind: z.literal('device'),
      issuer: https,
      clientId: z.string().min(1).max(256),
      scope: z.string().max(512),
      /** Which of the tokens the service wants to see. */
      send: z.enum(['id_token', 'access_token']),
    }),
  ]),
})
export type ServiceDescription = z.infer<typeof serviceDescriptionSchema>
export type DeviceSignIn = Extract<ServiceDescription['signIn'], { kind: 'device' }>

/** `GET {service}/place`: where this caller's files go, and what holds for all that is signed for them. */
export const servicePlaceSchema = z.object({
  endpoint: z.url({ protocol: /^https?$/ }).max(2_048),
  region: z.string().min(1).max(40),
  bucket: z.string().min(3).max(63),
  prefix: z.string().max(512),
  addressing: addressingSchema,
  /** Longest life of a link, in seconds; null without a rule. */
  longestSeconds: z.int().min(1).nullable(),
  /** End of the key that signs, epoch milliseconds; null for one without end. */
  keyEndsAt: z.int().nullable(),
})
export type ServicePlace = z.infer<typeof servicePlaceSchema>

/** `POST {service}/sign`. */
export const signQuestionsSchema = z.strictObject({
  requests: z
    .array(
      z.union([
        z.strictObject({ request: signableRequestSchema, seconds: expirySecondsSchema }),
        z.strictObject({ form: formPolicySchema, seconds: expirySecondsSchema }),
      ]),
    )
    .min(1)
    .max(MOST_IN_A_BATCH),
})
export type ServiceQuestion = z.infer<typeof signQuestionsSchema>['requests'][number]

const text = z.string().max(16_384)

const refusedSchema = z.object({
  refused: z.object({
    what: z.enum(['verb', 'place', 'type', 'size', 'malformed']),
    verb: z.enum(policyVerbs).optional(),
  }),
})

/** One for each request, in their order. */
export const signAnswersSchema = z.object({
  answers: z
    .array(
      z.union([
        z.object({
          signed: z.object({
            method: z.enum(['GET', 'HEAD', 'PUT', 'POST', 'DELETE']),
            url: text,
            headers: z.record(z.string(), text),
            expiresAt: z.int(),
          }),
        }),
        z.object({
          form: z.object({ url: text, fields: z.record(z.string(), text), expiresAt: z.int() }),
        }),
        refusedSchema,
      ]),
    )
    .max(MOST_IN_A_BATCH),
})
export type ServiceAnswer = z.infer<typeof signAnswersSchema>['answers'][number]
