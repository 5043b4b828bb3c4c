/** What the command line can ask for, as the app takes it: absolute paths, keys below the connection's own prefix. */
import { z } from 'zod'
import { MAX_KEY_BYTES, MAX_SINGLE_PUT_BYTES } from '../../contract/limits.ts'
import { linkLifeSchema, openingSchema, programs } from '../../contract/link.ts'

/** Paths given at once; a folder counts as one. */
const MOST_PATHS = 10_000

const paths = z.array(z.string().min(1).max(32_767)).min(1).max(MOST_PATHS)
const place = z.object({
  /** Name of the connection; the one in use where absent. */
  connection: z.string().max(80).optional(),
  life: linkLifeSchema.optional(),
})

const shareSchema = place.extend({
  name: z.literal('share'),
  paths,
  opening: openingSchema,
  downloadName: z.string().min(1).max(255).optional(),
  /** Everything becomes one ZIP with one link. */
  asZip: z.boolean(),
  /** Puts the links on the clipboard too. */
  copy: z.boolean(),
})

/** Below the prefix of the connection, exactly as given: what a client would collapse is refused, not repaired. */
const keySchema = z
  .string()
  .refine((key) => Buffer.byteLength(key) <= MAX_KEY_BYTES, 'is longer than 1,024 bytes')
  .refine((key) => !/[\p{Cc}\\]/u.test(key), 'has a backslash or a control character')
  .refine((key) => !/(?:^|\/)\.{1,2}(?:\/|$)/.test(key), 'has a . or .. in it')
  .refine((key) => !/^\/|\/\//.test(key), 'has an empty part')
const size = z.int().min(0).max(MAX_SINGLE_PUT_BYTES)
const type = /^[\w.+-]+\/[\w.+-]*(?:; ?[\w-]+=[\w-]+)*$/

const presignSchema = place.extend({
  name: z.literal('presign'),
  /** Prints it as this program uses it. */
  program: z.enum(programs).optional(),
  asked: z.discriminatedUnion('verb', [
    z.object({
      verb: z.literal('GET'),
      key: keySchema,
      opening: openingSchema,
      downloadName: z.string().min(1).max(255).optional(),
    }),
    z.object({
      verb: z.literal('PUT'),
      key: keySchema,
      contentType: z.string().max(120).regex(type, 'is no content type').optional(),
      exactLength: size.optional(),
    }),
    z.object({
      verb: z.literal('POST'),
      /** Ending in a slash: each file keeps its own name below it. */
      key: keySchema,
      smallest: size,
      largest: size.min(1),
      typeBegins: z.string().max(120).regex(type, 'is no content type').optional(),
      successStatus: z.enum(['200', '201', '204']),
    }),
    z.object({ verb: z.literal('DELETE'), key: keySchema }),
    z.object({
      verb: z.literal('operation'),
      operation: z.string().min(1).max(60),
      /** Empty where it is about the bucket. */
      key: keySchema,
      parameters: z.record(z.string().max(60), z.string().max(2_048)),
    }),
  ]),
})

export const commandSchema = z.discriminatedUnion('name', [
  shareSchema,
  presignSchema,
  z.object({ name: z.literal('send'), paths }),
])
export type Command = z.output<typeof commandSchema>
export type ShareCommand = z.output<typeof shareSchema>
export type PresignCommand = z.output<typeof presignSchema>
