/** What a connection file carries from an admin to a person: a storage, how to sign for it, and what IT decided. */
import { z } from 'zod'
import { connectionDetailsSchema } from './connection.ts'
import { proxyChoiceSchema } from './network.ts'
import { policySchema } from './policy.ts'
import type { Problem } from './problem.ts'

/** Of the file's content; a newer one is refused, because it may hold rules that this version does not know. */
export const CONNECTION_FILE_VERSION = 1
export const CONNECTION_FILE_FORMAT = 'slipway-connection'

/** What every version has. */
export const anyConnectionFileSchema = z.object({
  format: z.literal(CONNECTION_FILE_FORMAT),
  version: z.int().min(1),
})

/** One certificate. */
export const authoritySchema = z
  .string()
  .max(65_536)
  .regex(/^-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----\s*$/)

export const connectionSecretSchema = z.union([
  z.strictObject({
    secretAccessKey: z.string().min(1).max(512),
    sessionToken: z.string().min(1).max(8_192).optional(),
  }),
  z.strictObject({ token: z.string().min(1).max(8_192) }),
])

export const connectionFileSchema = z.strictObject({
  format: z.literal(CONNECTION_FILE_FORMAT),
  version: z.literal(CONNECTION_FILE_VERSION),
  /** Such as `Acme IT`. */
  setUpBy: z.string().trim().min(1).max(80),
  connection: z.strictObject(connectionDetailsSchema.shape),
  /** Left out where each person enters a key of their own, or none is needed. */
  secret: connectionSecretSchema.optional(),
  policy: policySchema.optional(),
  /** Authorities to trust besides those of the system. */
  authorities: z.array(authoritySchema).max(20).optional(),
  /** The way out of the network that it is used in. */
  proxy: proxyChoiceSchema.optional(),
})
export type ConnectionFile = z.infer<typeof connectionFileSchema>

/** What a person sees of it before it is taken: nothing secret. */
export interface ConnectionFileSummary {
  setUpBy: string
  name: string
  /** Host of the storage. */
  endpoint: string
  bucket: string
  /** Whether the key, or what stands for it, came along. */
  withSecret: boolean
  /** Whether one has to be entered afterwards. */
  needsSecret: boolean
  /** A connection of this computer that it takes the place of; null where it is new. */
  replaces: string | null
  rules: z.infer<typeof policySchema>
  /** Certificates that this computer will trust. */
  authorities: number
  /** Whether the way out of this computer's network changes. */
  changesProxy: boolean
}

/** A file that waits for its passphrase. */
export interface OpenedConnectionFile {
  id: string
  /** The file's own name. */
  name: string
  /** Where it cannot be taken at all. */
  problem: Problem | null
  /** Once the passphrase fitted. */
  summary: ConnectionFileSummary | null
}

/** A shorter passphrase is guessed from a copied file. */
export const SHORTEST_PASSPHRASE = 12

export const exportConnectionSchema = z.object({
  id: z.string().min(1).max(64),
  passphrase: z.string().min(SHORTEST_PASSPHRASE).max(1_000),
  setUpBy: z.string().trim().min(1).max(80),
  includeSecret: z.boolean(),
  policy: policySchema,
})
