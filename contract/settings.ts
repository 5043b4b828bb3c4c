/** What a person can set, with defaults that serve most. */
import { z } from 'zod'
import { DEFAULT_CONNECTIONS, MAX_EXPIRY_SECONDS, MIN_BANDWIDTH_LIMIT } from './limits.ts'
import { languageChoices } from './words/languages.ts'

export const settingsSchema = z.object({
  /** How long a new link works, in seconds. */
  linkExpirySeconds: z.int().min(60).max(MAX_EXPIRY_SECONDS),
  /** Several files or a folder handed in together become one ZIP with one link. */
  dropAsZip: z.boolean(),
  /** Shows every drop before it is sent, so that names can be changed and files left out. */
  lookFirst: z.boolean(),
  /** Asks what to do with a file whose name was shared already; otherwise both are kept. */
  askAboutNames: z.boolean(),
  /** A notification when files are done or need the person, while the window is not in front. */
  notifyWhenDone: z.boolean(),
  /** Closing the window leaves Slipway in the tray, sending. */
  closeToTray: z.boolean(),
  /** Slipway stands in the file manager's menu. */
  inFileManager: z.boolean(),
  /** Puts links on the clipboard when their files are done. */
  copyWhenDone: z.boolean(),
  /** A notification before a link ends. */
  remindBeforeEnd: z.boolean(),
  /** Most connections used for file bytes at the same time. */
  connections: z.int().min(1).max(32),
  /** Most bytes a second over all uploads; null for no limit. */
  bytesPerSecond: z.int().min(MIN_BANDWIDTH_LIMIT).nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  language: z.enum(languageChoices),
})
export type Settings = z.infer<typeof settingsSchema>

/** A setting that IT decided on. */
export interface SettingLock {
  /** Such as `Acme IT`. */
  setBy: string
  /** The largest value that can be chosen; null for any. */
  most: number | null
  /** Nothing else can be chosen at all. */
  fixed: boolean
}
export type SettingLocks = Partial<
  Record<'linkExpirySeconds' | 'connections' | 'bytesPerSecond', SettingLock>
>

export const defaultSettings: Settings = {
  linkExpirySeconds: 3 * 86_400,
  dropAsZip: false,
  lookFirst: false,
  askAboutNames: true,
  notifyWhenDone: true,
  closeToTray: false,
  inFileManager: false,
  copyWhenDone: true,
  remindBeforeEnd: true,
  connections: DEFAULT_CONNECTIONS,
  bytesPerSecond: null,
  theme: 'system',
  language: 'system',
}
