/** What IT decided for a whole computer, in a file that only it can write: storages that are there, and rules for all. */
import { z } from 'zod'
import { connectionDetailsSchema } from './connection.ts'
import { authoritySchema, connectionSecretSchema } from './connection-file.ts'
import { proxyChoiceSchema } from './network.ts'
import { policySchema } from './policy.ts'

export const MANAGED_FORMAT = 'slipway-managed'
export const MANAGED_VERSION = 1

export const managedFileSchema = z.strictObject({
  format: z.literal(MANAGED_FORMAT),
  version: z.literal(MANAGED_VERSION),
  /** Such as `Acme IT`. */
  setUpBy: z.string().trim().min(1).max(80),
  /** For every storage on this computer, also those that a person connects. */
  policy: policySchema.optional(),
  storages: z
    .array(
      z.strictObject({
        /** The same from one version of the file to the next: links and uploads hang on it. */
        id: z.string().regex(/^[a-z0-9-]{1,40}$/),
        connection: z.strictObject(connectionDetailsSchema.shape),
        /** Everyone who uses this computer can read it here. */
        secret: connectionSecretSchema.optional(),
        /** For this one, within the one for all. */
        policy: policySchema.optional(),
      }),
    )
    .max(20)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'the same id twice')
    .default([]),
  authorities: z.array(authoritySchema).max(20).optional(),
  proxy: proxyChoiceSchema.optional(),
})
export type ManagedFile = z.output<typeof managedFileSchema>
