/** Where a connection's credentials come from. Nothing in it is secret: it is stored in clear and shown to the page. */
import { z } from 'zod'

const name = z
  .string()
  .trim()
  .min(1)
  .max(256)
  .regex(/^[^\p{Cc}]*$/u)

/** Keys that someone typed in; the secret one is in the keychain. */
const typedSchema = z.object({
  kind: z.literal('typed'),
  accessKeyId: name,
  /** When temporary keys end, epoch milliseconds; absent for keys without end, or where nobody knows. */
  expiresAt: z.int().positive().optional(),
})

/** A profile of the AWS shared files: static keys, `credential_process`, SSO, an assumed role, web identity. */
const profileSchema = z.object({ kind: z.literal('aws-profile'), profile: name })

const ambientSchemas = [
  /** `AWS_ACCESS_KEY_ID` and its companions, as they were when the app began. */
  z.object({ kind: z.literal('environment') }),
  /** The container's own endpoint (ECS, EKS), named by the environment. */
  z.object({ kind: z.literal('container') }),
  /** The machine's own role (EC2, IMDSv2). */
  z.object({ kind: z.literal('instance-metadata') }),
  /** A token in a file that the environment names, as `AWS_WEB_IDENTITY_TOKEN_FILE`. No path comes from the page. */
  z.object({ kind: z.literal('web-identity') }),
] as const

/** What a role can be assumed with. */
export const baseSourceSchema = z.discriminatedUnion('kind', [typedSchema, profileSchema, ...ambientSchemas])
export type BaseSource = z.infer<typeof baseSourceSchema>

// https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
const assumeRoleSchema = z.object({
  kind: z.literal('assume-role'),
  from: baseSourceSchema,
  roleArn: z
    .string()
    .trim()
    .regex(/^arn:[\w-]+:iam::[\w-]*:role\/[\w+=,.@/-]+$/)
    .max(2_048),
  externalId: z
    .string()
    .trim()
    .regex(/^[\w+=,.@:/-]{2,1224}$/)
    .optional(),
  /** Serial number or ARN of an MFA device: the app asks for its code. */
  mfaDevice: z
    .string()
    .trim()
    .regex(/^[\w+=/:,.@-]{9,256}$/)
    .optional(),
  /** Seconds that a session lasts; the role's own default where absent. */
  sessionSeconds: z.int().min(900).max(43_200).optional(),
  /** Of a token service other than AWS's, such as that of Ceph or MinIO. */
  tokenService: z
    .url({ protocol: /^https?$/ })
    .max(2_048)
    .optional(),
})

/** An HTTPS endpoint that signs: this computer holds no key. See docs/signing-service.md. */
const signingServiceSchema = z.object({
  kind: z.literal('signing-service'),
  service: z.url({ protocol: /^https$/ }).max(2_048),
})

export const credentialSourceSchema = z.discriminatedUnion('kind', [
  ...baseSourceSchema.options,
  assumeRoleSchema,
  signingServiceSchema,
])
export type CredentialSource = z.infer<typeof credentialSourceSchema>

/** A profile of the AWS shared files, and how it comes by its keys. */
export interface FoundProfile {
  profile: string
  kind: 'keys' | 'program' | 'sso' | 'role' | 'role-with-code' | 'web-identity' | 'incomplete'
}

/** Sources that this computer has, by name. */
export interface FoundSources {
  profiles: FoundProfile[]
  environment: boolean
  container: boolean
  webIdentity: boolean
}

/** What has to be entered for a source and is kept in the keychain alone. */
export type NeededSecret = 'secret-key' | 'token' | 'none'

export function neededSecret(source: CredentialSource): NeededSecret {
  switch (source.kind) {
    case 'typed':
      return 'secret-key'
    case 'assume-role':
      return neededSecret(source.from)
    case 'signing-service':
      return 'token'
    default:
      return 'none'
  }
}

/** The access key that was typed in for a source, where it has one. */
export function typedKeyOf(source: CredentialSource): string | undefined {
  if (source.kind === 'assume-role') return typedKeyOf(source.from)
  return source.kind === 'typed' ? source.accessKeyId : undefined
}
