/** Links as people choose and see them: how long, why no longer, what they do, and in which state they are. */
import { z } from 'zod'
import { MAX_EXPIRY_SECONDS, MAX_SINGLE_PUT_BYTES, MIN_EXPIRY_SECONDS } from './limits.ts'
import type { Problem } from './problem.ts'

/** Lives in people's words, in the order they are offered. */
export const namedLives = ['hour', 'tonight', 'three-days', 'longest'] as const
export type NamedLife = (typeof namedLives)[number]

/** How long a link should work: in people's words, or in whole seconds. */
export const linkLifeSchema = z.union([
  z.enum(namedLives),
  z.int().min(MIN_EXPIRY_SECONDS).max(MAX_EXPIRY_SECONDS),
])
export type LinkLife = z.infer<typeof linkLifeSchema>

/** What decided on the end of a link. */
export const expiryReasons = ['chosen', 'longest', 'sign-in', 'policy'] as const
export type ExpiryReason = (typeof expiryReasons)[number]

/** When a link really ends, and why then. */
export interface EffectiveExpiry {
  /** Whole seconds from now, 1 to 604,800. */
  seconds: number
  /** Epoch milliseconds. */
  expiresAt: number
  because: ExpiryReason
}

/** A life that can be chosen now, with the end it would really have. */
export interface OfferedLife extends EffectiveExpiry {
  life: NamedLife
}

/** What can be chosen for some files that are to be shared. */
export interface ShareOffer {
  lives: OfferedLife[]
  count: number
  /** Of the first. */
  name: string
  /** Whether a browser could show every one by itself without running it. */
  mayOpenInline: boolean
}

/** Counting every match of a common word would take longer than a frame: a total of this may be more. */
export const MOST_COUNTED_ROWS = 1_000

/** What a link is for. Only `share`, `page` and `request` are ever clicked; the others are for programs. */
export const linkKinds = ['share', 'upload', 'form', 'delete', 'operation', 'page', 'request'] as const
export type LinkKind = (typeof linkKinds)[number]

/** `ending-soon`: the last quarter of its life, at most a day. `gone`: its object is not there any more. */
export const linkStates = ['live', 'ending-soon', 'ended', 'revoked', 'gone'] as const
export type LinkState = (typeof linkStates)[number]

export const historySorts = ['newest', 'ending', 'name', 'size'] as const
export type HistorySort = (typeof historySorts)[number]

/** What a browser does with a shared file. */
export const openingSchema = z.enum(['attachment', 'inline'])
export type Opening = z.infer<typeof openingSchema>

/** `message`: with name, size and end, as rich text and plain. `qr`: shown, and nothing is copied. */
export const shareFormSchema = z.enum(['link', 'message', 'qr'])

/** The squares of a QR code; the page draws them and never has the text. */
export interface QrCode {
  /** Squares of one side, quiet border included. */
  size: number
  /** Path of all dark squares, one unit each, for an SVG of `size` by `size`. */
  path: string
}

export interface ShareResult {
  count: number
  /** Effective end of the one that ends first, epoch milliseconds. */
  expiresAt: number
  because: ExpiryReason
  /** `passed`: the first byte of each came without credentials. `later`: too many to wait for. */
  check: 'passed' | 'failed' | 'later'
  /** Of the first that failed. */
  problem: Problem | null
  qr: QrCode | null
}

/**
 * @param link times in epoch milliseconds; `linkedAt` is when the newest link was signed
 * @param now epoch milliseconds
 */
export function linkStateOf(
  link: { expiresAt: number; linkedAt: number; gone: 'revoked' | 'gone' | null },
  now: number,
): LinkState {
  if (link.gone !== null) return link.gone
  const left = link.expiresAt - now
  if (left <= 0) return 'ended'
  return left <= soonWindow(link.expiresAt - link.linkedAt) ? 'ending-soon' : 'live'
}

/** Longest time before its end that a link counts as ending soon, in milliseconds. */
export const LONGEST_SOON_MS = 86_400_000
/** Share of its life that is the end of it. */
export const SOON_PART = 4

function soonWindow(lifeMs: number): number {
  return Math.min(LONGEST_SOON_MS, lifeMs / SOON_PART)
}

/** What a link for a program is asked to be. No key and no method: main derives both. */
export const programLinkSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('upload'),
    /** Of the file that will be there. */
    name: z.string().trim().min(1).max(255),
    /** Must be sent exactly; free where absent. */
    contentType: z
      .string()
      .regex(/^[\w.+-]+\/[\w.+-]+(?:; ?[\w-]+=[\w-]+)*$/)
      .max(120)
      .optional(),
    /** Bytes that must be sent, exactly. */
    exactLength: z.int().min(0).max(MAX_SINGLE_PUT_BYTES).optional(),
  }),
  z.object({
    kind: z.literal('form'),
    /** Of what is asked for. */
    name: z.string().trim().min(1).max(100),
    /** Largest file, in bytes. */
    largest: z.int().min(1).max(MAX_SINGLE_PUT_BYTES),
    smallest: z.int().min(0).max(MAX_SINGLE_PUT_BYTES).default(0),
    /** Such as `image/`; any type where absent. */
    typeBegins: z
      .string()
      .regex(/^[\w.+-]+\/[\w.+-]*$/)
      .max(120)
      .optional(),
    /** What the store answers on success. */
    successStatus: z.enum(['200', '201', '204']).default('204'),
  }),
  z.object({ kind: z.literal('delete'), id: z.string().min(1).max(64) }),
  z.object({
    kind: z.literal('operation'),
    operation: z.string().min(1).max(60),
    /** Of the object, below the connection's prefix; empty where it is about the bucket. */
    name: z.string().max(1_024),
    /** By S3's own names, such as `VersionId`. */
    parameters: z.record(z.string().max(60), z.string().max(2_048)),
  }),
])
export type ProgramLink = z.output<typeof programLinkSchema>

/** What a link can be used from. */
export const programs = ['curl', 'python', 'fetch', 'axios', 'html'] as const
export type Program = (typeof programs)[number]

/** The address in a preview stands for this: the true one goes to the clipboard alone. */
export const HIDDEN_ADDRESS = 'https://[address]'

export interface MadeLink {
  /** Of its row in the history. */
  id: string
  kind: LinkKind
  method: string
  expiresAt: number
  because: ExpiryReason
  /** S3 actions it needs that the policy generated for IT does not grant: with that one it is refused. */
  ungranted: string[]
  /** How each program uses it, its address and its signature left out. */
  previews: Record<Program, string>
}

/** Files behind one page: so many a person can still look through. */
export const MOST_ON_A_PAGE = 1_000
