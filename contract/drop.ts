/** What main asks before a drop is sent, and how a person answers: one sheet for the whole drop, at most once. */
import { z } from 'zod'
import { newNameSchema } from './file-name.ts'

/** Why a file is asked about: a key, stored passwords, settings with secrets in them, or more than 50 GB. */
export const privateReasons = ['key', 'passwords', 'secrets', 'huge'] as const
export type PrivateReason = (typeof privateReasons)[number]

/** Files of one kind that a question names; the others are counted. */
export const MOST_NAMED = 100

export interface AskedFile {
  /** Its place in the drop; how an answer names it. */
  index: number
  name: string
  folder: string
  /** Bytes. */
  size: number
}

export interface DropQuestion {
  id: string
  /** Everything in the drop that can be sent. */
  count: number
  /** Bytes. */
  size: number
  /** More than one file: one ZIP makes sense. */
  several: boolean
  /** What the settings say about ZIPs. */
  asZip: boolean
  private: { count: number; files: (AskedFile & { reason: PrivateReason })[] }
  /** Names that are there already. */
  taken: {
    count: number
    files: AskedFile[]
    /** The one ZIP that all of it would be, where its name is. */
    zip: AskedFile | null
    /** Some stand where others would go: whoever keeps both sends those under another name. */
    inTheWay: boolean
    /** IT lets nobody replace where it lets nobody delete. */
    mayReplace: boolean
  }
  /** Every file, to be looked at and renamed, where a person wants to see drops first and there are few. */
  files: AskedFile[]
}

/** What may become of files whose name is taken. */
export const takenChoices = ['keep-both', 'replace', 'skip'] as const
export type TakenChoice = (typeof takenChoices)[number]

export const dropAnswerSchema = z.object({
  id: z.string().min(1).max(64),
  /** False where nothing of the drop is to be sent. */
  send: z.boolean(),
  sendPrivate: z.boolean(),
  taken: z.enum(takenChoices),
  asZip: z.boolean(),
  /** New names; those not listed keep theirs. */
  names: z
    .array(z.object({ index: z.int().min(0), name: newNameSchema }))
    .max(MOST_NAMED)
    .default([]),
})
export type DropAnswer = z.output<typeof dropAnswerSchema>
