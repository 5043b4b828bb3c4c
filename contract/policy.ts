/** What an admin decided for a storage and a person cannot change: plain rules, each optional. */
import { z } from 'zod'
import { isKeyTemplate } from './key-template.ts'
import { MAX_EXPIRY_SECONDS, MAX_OBJECT_BYTES, MIN_BANDWIDTH_LIMIT } from './limits.ts'

/**
 * What may be handed out or done besides sending files and sharing them by GET, which is what the app is for.
 * `put`: links with which programs upload. `post`: forms and file requests. `delete`: deleting, by link or from
 * the list, and so moving a file to stop sharing it. `operation`: any other operation by its name.
 */
export const policyVerbs = ['put', 'post', 'delete', 'operation'] as const
export type PolicyVerb = (typeof policyVerbs)[number]

/** An ending such as `.pdf`, or a type such as `image/png` or `image/*`. */
const fileTypeSchema = z
  .string()
  .regex(/^(?:\.[a-z0-9][a-z0-9._-]{0,30}|[a-z]+\/(?:\*|[a-z0-9][a-z0-9.+-]{0,60}))$/)

const printable = /^[\x20-\x7e]*$/
const entries = (name: RegExp, mostBytes: number, most: number) =>
  z
    .record(z.string().regex(name), z.string().max(mostBytes).regex(printable))
    .refine((all) => Object.keys(all).length <= most, 'too many')

/** An unknown rule is refused, not left out: whoever wrote it counts on it. */
export const policySchema = z
  .strictObject({
    /** Longest life of a link, in seconds. */
    longestLinkSeconds: z.int().min(60).max(MAX_EXPIRY_SECONDS).optional(),
    /** Life of a link for which nobody chose one, in seconds. */
    usualLinkSeconds: z.int().min(60).max(MAX_EXPIRY_SECONDS).optional(),
    /** All of them where left out. */
    verbs: z.array(z.enum(policyVerbs)).max(policyVerbs.length).optional(),
    /** Where files go, below the storage's root; empty or ending in a slash. */
    prefix: z
      .string()
      .max(512)
      .regex(/^$|^(?:(?!\.{1,2}\/)[^/\\\p{Cc}]+\/)+$/u)
      .optional(),
    /** Of a file's key below the prefix: see `key-template.ts`. */
    keyTemplate: z.string().max(300).refine(isKeyTemplate, 'template').optional(),
    /** Leaves a template without `{random}` as it is: whoever knows one key may guess another. */
    guessableKeys: z.boolean().optional(),
    /** Only these may be sent, where given. */
    allowedTypes: z.array(fileTypeSchema).min(1).max(100).optional(),
    refusedTypes: z.array(fileTypeSchema).max(100).optional(),
    largestFileBytes: z.int().min(1).max(MAX_OBJECT_BYTES).optional(),
    /** By S3's own name, such as `STANDARD_IA`. */
    storageClass: z
      .string()
      .regex(/^[A-Z][A-Z0-9_]{0,63}$/)
      .optional(),
    encryption: z
      .union([
        z.strictObject({ kind: z.literal('sse-s3') }),
        z.strictObject({
          kind: z.literal('sse-kms'),
          /** The bucket's own where left out. */
          keyId: z
            .string()
            .regex(/^[\x21-\x7e]{1,2048}$/)
            .optional(),
        }),
      ])
      .optional(),
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-tagging.html
    tags: entries(/^[A-Za-z0-9 +=._:/@-]{1,128}$/, 256, 10).optional(),
    /** User metadata; names without `x-amz-meta-`. */
    metadata: entries(/^(?!slipway-)[a-z0-9][a-z0-9-]{0,60}$/, 512, 20).optional(),
    /** Most connections for file bytes. */
    mostConnections: z.int().min(1).max(32).optional(),
    /** Most bytes a second over all uploads. */
    mostBytesPerSecond: z.int().min(MIN_BANDWIDTH_LIMIT).optional(),
    /** What was shared is forgotten when Slipway closes. */
    noHistory: z.boolean().optional(),
    /** Slipway does not update itself: IT installs new versions. */
    noUpdates: z.boolean().optional(),
  })
  .refine(
    ({ usualLinkSeconds, longestLinkSeconds }) => (usualLinkSeconds ?? 0) <= (longestLinkSeconds ?? Infinity),
    'usual life is longer than the longest',
  )
export type Policy = z.infer<typeof policySchema>

/** What was decided, by whom. */
export const heldPolicySchema = z.strictObject({
  /** Such as `Acme IT`: shown where something is locked. */
  setBy: z.string().trim().min(1).max(80),
  rules: policySchema,
})
export type HeldPolicy = z.infer<typeof heldPolicySchema>

export function allowsVerb(policy: Policy, verb: PolicyVerb): boolean {
  return policy.verbs === undefined || policy.verbs.includes(verb)
}

/** Why a file may not be sent; null where it may. */
export type FileRefusal = 'type' | 'size' | null

/**
 * @param file its name, its content type, and its size in bytes where it is known
 */
export function judgeFile(
  { allowedTypes, refusedTypes = [], largestFileBytes = Infinity }: Policy,
  file: { name: string; contentType: string; size?: number },
): FileRefusal {
  const is = (type: string) => isOfType(file, type)
  if (refusedTypes.some(is) || (allowedTypes !== undefined && !allowedTypes.some(is))) return 'type'
  return (file.size ?? 0) > largestFileBytes ? 'size' : null
}

/** Whether a file has an ending, or is of a type or of a family of types. */
export function isOfType(
  { name, contentType }: { name: string; contentType: string },
  type: string,
): boolean {
  if (type.startsWith('.')) return name.toLowerCase().endsWith(type)
  const [is = ''] = contentType.toLowerCase().split(';')
  return type.endsWith('/*') ? is.startsWith(type.slice(0, -1)) : is.trim() === type
}
