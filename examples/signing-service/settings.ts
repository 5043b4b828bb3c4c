/** What IT decided for the service: where files go, who may ask, and what each may do. Read from one JSON text. */
import { z } from 'zod'
import { addressingSchema } from '../../contract/connection.ts'
import { credentialSourceSchema } from '../../contract/credential-source.ts'
import { policySchema } from '../../contract/policy.ts'

const callerSchema = z.strictObject({
  /** Who: a subject, `group:` and a group's name, or `*` for everyone who is signed in. The first that fits counts. */
  who: z.string().min(1).max(300),
  /** The policy of Slipway's own connection files; in `prefix`, `{subject}` is whoever asks. */
  rules: policySchema,
})

export const serviceSettingsSchema = z.strictObject({
  place: z.strictObject({
    endpoint: z.url({ protocol: /^https?$/ }),
    region: z.string().min(1).max(40),
    bucket: z.string().min(3).max(63),
    addressing: addressingSchema,
  }),
  /** Where the key comes from: the function's own environment, or a role that it assumes. */
  credentials: credentialSourceSchema,
  /** Who may ask with a token of ours. */
  tokens: z
    .array(
      z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), subject: z.string().min(1).max(200) }),
    )
    .default([]),
  /** Who signs people in. */
  oidc: z
    .strictObject({
      issuer: z.url({ protocol: /^https$/ }),
      clientId: z.string().min(1).max(256),
      /** What tokens are made for; the client id where left out. */
      audience: z.string().min(1).max(256).optional(),
      scope: z.string().max(512).default('openid offline_access'),
      send: z.enum(['id_token', 'access_token']).default('id_token'),
      /** Claims that name the caller and their groups. */
      subjectClaim: z.string().default('sub'),
      groupsClaim: z.string().default('groups'),
    })
    .nullable()
    .default(null),
  callers: z.array(callerSchema).min(1),
})
export type ServiceSettings = z.infer<typeof serviceSettingsSchema>
