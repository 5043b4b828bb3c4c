/** A connection: where uploads go. The secret is not part of it and never leaves main. */
import { z } from 'zod'
import { type CredentialSource, credentialSourceSchema, neededSecret } from './credential-source.ts'
import { type HeldPolicy, heldPolicySchema } from './policy.ts'

/** How the bucket appears in a URL: in the path (`host/bucket/key`) or in the host (`bucket.host/key`). */
export const addressingSchema = z.enum(['path', 'virtual-host'])
export type Addressing = z.infer<typeof addressingSchema>

const endpointSchema = z
  .url({ protocol: /^https?$/ })
  .max(2_048)
  .refine((text) => {
    const parsed = parseEndpoint(text)
    return parsed !== null
  }, 'endpoint')

/** What a person or an admin enters to connect, without the secret. */
export const connectionDetailsSchema = z.object({
  name: z.string().trim().min(1).max(80),
  /** Scheme, host, optional port and path prefix of the S3 endpoint; no query, no credentials. */
  endpoint: endpointSchema,
  region: z
    .string()
    .trim()
    .regex(/^[a-z0-9-]{1,40}$/),
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
  bucket: z
    .string()
    .trim()
    .regex(/^[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]$/i),
  /** Put before every key; empty, or without leading slash and with a trailing one. */
  prefix: z
    .string()
    .max(512)
    .regex(/^$|^[^/].*\/$/s)
    .regex(/^[^\\\p{Cc}]*$/u)
    .refine((prefix) => prefix === '' || !misleading(prefix.slice(0, -1)), 'segments'),
  addressing: addressingSchema,
  credentials: credentialSourceSchema,
})
export type ConnectionDetails = z.infer<typeof connectionDetailsSchema>

/** Of a form whose other fields may still be wrong. */
const judgeableSchema = z.looseObject({
  credentials: z.union([z.looseObject({ kind: z.literal('typed') }), credentialSourceSchema]),
})

/** The form of the "Connect your storage" dialog: the one message that carries a secret, from page to main only. */
export const connectionFormSchema = connectionDetailsSchema
  .extend({
    secretAccessKey: z.string().trim().max(512).optional(),
    sessionToken: z.string().trim().max(8_192).optional(),
    /** What a signing service knows its caller by; absent where a sign-in gave one. */
    token: z.string().trim().max(8_192).optional(),
  })
  .refine((form) => neededSecret(form.credentials) !== 'secret-key' || Boolean(form.secretAccessKey), {
    path: ['secretAccessKey'],
    // Named together with whatever else is missing.
    when: ({ value }) => judgeableSchema.safeParse(value).success,
  })
export type ConnectionForm = z.infer<typeof connectionFormSchema>

/** What can be changed about a stored connection; another place is another connection. Secrets left out are kept. */
export const connectionEditSchema = connectionDetailsSchema
  .pick({ name: true, region: true, addressing: true, credentials: true })
  .extend({
    id: z.string().min(1).max(64),
    secretAccessKey: z.string().trim().max(512).optional(),
    sessionToken: z.string().trim().max(8_192).optional(),
    token: z.string().trim().max(8_192).optional(),
  })

/** A stored connection. `local` is the server that Slipway itself runs on this computer. */
export const connectionSchema = connectionDetailsSchema.extend({
  id: z.string().min(1).max(64),
  kind: z.enum(['custom', 'local']),
  /** What IT decided with it. */
  policy: heldPolicySchema.optional(),
  /** Its store was seen to take no forms; left out where nobody has seen that. */
  takesForms: z.literal(false).optional(),
})
export type Connection = z.infer<typeof connectionSchema>

/** Of a key that is not typed in: when it ends, and whether someone has to sign in before there is another. */
export interface KeyState {
  /** Epoch milliseconds; null without end, or where nobody knows. */
  endsAt: number | null
  ended: boolean
}

/** What the page may know of a connection. */
export interface ConnectionView {
  id: string
  kind: 'custom' | 'local'
  name: string
  endpoint: string
  region: string
  bucket: string
  prefix: string
  addressing: Addressing
  credentials: CredentialSource
  active: boolean
  /** `missing`: the key must be entered again before anything can be sent. `not-needed`: there is none to enter. */
  secret: 'kept' | 'this-session' | 'missing' | 'not-needed'
  /** Left out for typed keys, and before the key was needed. */
  key?: KeyState | undefined
  /** What holds for it, its own and the computer's; left out where nothing does. */
  policy?: HeldPolicy | undefined
  takesForms?: false | undefined
}

/** Clients collapse such segments of a key, and it becomes another. */
function misleading(path: string): boolean {
  return path.split('/').some((segment) => /^\.{0,2}$/.test(segment))
}

interface EndpointParts {
  secure: boolean
  /** Host with port where one is given. */
  authority: string
  /** Path prefix without a trailing slash, empty at the root. */
  path: string
}

/**
 * Takes an endpoint apart without a URL class, which this environment lacks.
 * @returns null where it holds credentials, a query, a fragment, or segments that clients collapse.
 */
export function parseEndpoint(endpoint: string): EndpointParts | null {
  const match = /^(https?):\/\/((?:\[[0-9a-f:.]+\]|[^/?#@:[\]\s]+)(?::\d{1,5})?)(\/[^?#\s]*)?$/i.exec(
    endpoint,
  )
  if (match === null || /\/\.{1,2}(?:\/|$)/.test(match[3] ?? '')) return null
  const [, scheme = '', authority = '', path = ''] = match
  return {
    secure: scheme.toLowerCase() === 'https',
    authority: authority.toLowerCase(),
    path: path.replace(/\/+$/, ''),
  }
}
