/** What the app tells the command line while it works and when it is done. URLs in it are bearer secrets. */
import { z } from 'zod'
import { expiryReasons } from '../../contract/link.ts'
import { problemCodes } from '../../contract/problem.ts'

const problemSchema = z.object({ code: z.enum(problemCodes), details: z.string() })
const moment = z.number()

const progressSchema = z.object({
  files: z.number(),
  done: z.number(),
  sentBytes: z.number(),
  totalBytes: z.number(),
  bytesPerSecond: z.number().nullable(),
  /** Why nothing moves now; null while something does, or is about to. */
  waiting: problemSchema.nullable(),
})
export type Progress = z.output<typeof progressSchema>

/** Something that was asked for and could not be done. */
const refusedSchema = z.object({ name: z.string(), problem: problemSchema })
export type Refused = z.output<typeof refusedSchema>

const linkSchema = z.object({
  name: z.string(),
  /** Bytes. */
  size: z.number(),
  key: z.string(),
  url: z.string(),
  expiresAt: moment,
  because: z.enum(expiryReasons),
  /** Whether its first byte came without credentials; null where there were too many to look. */
  checked: z.boolean().nullable(),
})
export type SharedLink = z.output<typeof linkSchema>

export const outcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('shared'), links: z.array(linkSchema), refused: z.array(refusedSchema) }),
  z.object({
    kind: z.literal('presigned'),
    method: z.string(),
    url: z.string(),
    /** Must be sent exactly as they are. */
    headers: z.record(z.string(), z.string()),
    /** Of a form, in their order. */
    fields: z.record(z.string(), z.string()).nullable(),
    /** As the program that was asked for uses it. */
    text: z.string().nullable(),
    expiresAt: moment,
    because: z.enum(expiryReasons),
    warnings: z.array(z.string()),
  }),
  z.object({ kind: z.literal('handed-over'), files: z.number(), refused: z.array(refusedSchema) }),
  z.object({ kind: z.literal('canceled') }),
  /** Nothing was done. `usage`: what was asked for makes no sense here. */
  z.object({ kind: z.literal('failed'), problem: problemSchema }),
  z.object({ kind: z.literal('usage'), message: z.string() }),
])
export type Outcome = z.output<typeof outcomeSchema>

export const tellingSchema = z.union([
  z.object({ progress: progressSchema }),
  z.object({ outcome: outcomeSchema }),
])
export type Telling = z.output<typeof tellingSchema>
