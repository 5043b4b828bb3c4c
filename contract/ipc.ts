/**
 * The whole IPC contract between page and main, in one file: a channel, what it takes, what it answers.
 * No channel of the page takes a path, a method, or an object key; main derives those from its own records.
 */
import { z } from 'zod'
import type { PageChannel, PageEvent } from './bridge-names.ts'
import { connectionEditSchema, connectionFormSchema } from './connection.ts'
import { exportConnectionSchema } from './connection-file.ts'
import type { FoundSources } from './credential-source.ts'
import type { DoctorLine, DoctorReport } from './doctor.ts'
import { type DropQuestion, dropAnswerSchema } from './drop.ts'
import { newNameSchema } from './file-name.ts'
import { MAX_SINGLE_PUT_BYTES } from './limits.ts'
import {
  type HistorySort,
  historySorts,
  type LinkState,
  linkKinds,
  linkLifeSchema,
  linkStates,
  type MadeLink,
  MOST_ON_A_PAGE,
  openingSchema,
  programLinkSchema,
  programs,
  type ShareOffer,
  type ShareResult,
  shareFormSchema,
} from './link.ts'
import type { LogView } from './log-entry.ts'
import { type NetworkView, proxyChoiceSchema, proxySignInSchema } from './network.ts'
import type { Problem } from './problem.ts'
import { settingsSchema } from './settings.ts'
import {
  type ServiceLook,
  type SignInQuestion,
  serviceFormSchema,
  serviceLookSchema,
  signInCodeSchema,
} from './sign-in.ts'
import type { UpdateAnswer, UpdateState } from './update.ts'
import type {
  AddResult,
  AppView,
  Arrival,
  ConnectionEffects,
  CopyResult,
  HistoryPage,
  QueueChange,
  QueueView,
  RequestResult,
  RowsRead,
  Saving,
} from './views.ts'

interface Channel<Args extends z.ZodType, Result> {
  args: Args
  /** Carries the type only. */
  result?: Result
}

function channel<Result>() {
  return <Args extends z.ZodType>(args: Args): Channel<Args, Result> => ({ args })
}

const nothing = z.undefined()
const id = z.string().min(1).max(64)
const ids = z.array(id).min(1).max(100_000)
/** Some rows, every row, or every row of a group, as far as the command fits them. */
const someOrAll = z.union([ids, z.literal('all'), z.object({ group: id })])
export type SomeOrAll = z.output<typeof someOrAll>
/** Rows that a page shows at once, and some around them. */
const MOST_ROWS_READ = 500

export const pageChannels = {
  'app:view': channel<AppView>()(nothing),
  'app:dismiss-warning': channel<void>()(z.object({ code: z.string().max(64) })),

  /** Main opens its own dialog; the page learns only what became of the choice. */
  'files:choose': channel<AddResult>()(z.object({ kind: z.enum(['files', 'folders']) })),
  /** Main reads the clipboard itself: a picture or text becomes a file. */
  'files:paste': channel<AddResult>()(nothing),

  /** What waits for an answer before a drop is sent. */
  'drops:question': channel<DropQuestion | null>()(nothing),
  'drops:answer': channel<void>()(dropAnswerSchema),

  /** Main asks in its own dialog which folder is watched. */
  'watch:choose': channel<AppView>()(nothing),
  'watch:after': channel<AppView>()(z.object({ after: z.enum(['leave', 'move']) })),
  'watch:stop': channel<AppView>()(nothing),

  'uploads:view': channel<QueueView>()(nothing),
  /** The rows a page shows. From now on changes tell of these, and of no others. */
  'uploads:rows': channel<RowsRead[]>()(
    z.object({
      ranges: z
        .array(z.object({ group: id, from: z.int().min(0), count: z.int().min(1).max(MOST_ROWS_READ) }))
        .max(MOST_ROWS_READ),
    }),
  ),
  /** Links of all files that are done, or of those in a group. */
  'uploads:links': channel<{ ids: string[] }>()(z.object({ of: someOrAll })),
  'uploads:pause': channel<void>()(z.object({ ids: someOrAll })),
  'uploads:resume': channel<void>()(z.object({ ids: someOrAll })),
  'uploads:cancel': channel<void>()(z.object({ ids: someOrAll })),
  'uploads:retry': channel<void>()(z.object({ ids: someOrAll })),
  /** Sends what was not sent because the storage had the same content already. */
  'uploads:send-anew': channel<void>()(z.object({ ids })),
  /** Moves these to the head of the queue, and gives them the connections that become free. */
  'uploads:first': channel<void>()(z.object({ ids })),
  /** Another name for a file of which nothing is at the storage yet. */
  'uploads:rename': channel<{ renamed: boolean }>()(z.object({ id, name: newNameSchema })),
  /** Takes ended rows off the list; nothing is deleted anywhere. */
  'uploads:clear': channel<void>()(z.object({ ids: z.union([someOrAll, z.literal('finished')]) })),

  /** Puts links on the clipboard, signed again with the end they have; ended ones get a new life. */
  'history:copy': channel<CopyResult>()(z.object({ ids, form: z.enum(['link', 'message']).default('link') })),
  /** Gives each link the life it had, from now. */
  'history:renew': channel<CopyResult>()(z.object({ ids })),
  /** Main asks where to; the file is whole or not there. @returns whether it was saved: the dialog may be put away */
  'history:save': channel<{ saved: boolean }>()(z.object({ id })),
  /** Takes back what is being saved; its `history:save` answers that it is not. */
  'history:cancel-save': channel<void>()(z.object({ id })),
  /** Deletes the objects: links end at once. */
  'history:delete': channel<void>()(z.object({ ids })),
  /** Moves the objects to where no link leads; the files stay. */
  'history:stop-sharing': channel<void>()(z.object({ ids })),
  /** Main asks where to, and writes what was handed out, without signatures. @returns rows written, null if put away */
  'history:export': channel<{ rows: number | null }>()(z.object({ format: z.enum(['csv', 'json']) })),

  /** What the lives that can be chosen would really come to for these links. */
  'links:offer': channel<ShareOffer>()(z.object({ ids })),
  'links:share': channel<ShareResult>()(
    z.object({
      ids,
      life: linkLifeSchema,
      opening: openingSchema,
      downloadName: z.string().min(1).max(255).optional(),
      form: shareFormSchema,
    }),
  ),

  'history:page': channel<HistoryPage>()(
    z.object({
      search: z.string().max(200),
      /** `next` of the page before: a whole number. */
      after: z
        .string()
        .regex(/^\d{1,15}$/)
        .nullable(),
      limit: z.int().min(1).max(200),
      state: z.enum(['all', ...linkStates]).default('all'),
      linkKind: z.enum(['all', ...linkKinds]).default('all'),
      sort: z.enum(historySorts).default('newest'),
    }),
  ),
  /** Takes rows off the list; the objects and their links stay. */
  'history:remove': channel<void>()(z.object({ ids })),
  /** Puts a page with all of them into the storage and copies its one link. */
  'links:share-page': channel<CopyResult>()(
    z.object({ ids: z.array(id).min(2).max(MOST_ON_A_PAGE), life: linkLifeSchema }),
  ),
  /** Puts a page with which others send files in into the storage and copies its link. */
  'links:request': channel<RequestResult>()(
    z.object({
      title: z.string().trim().min(1).max(100),
      largest: z.int().min(1).max(MAX_SINGLE_PUT_BYTES),
      life: linkLifeSchema,
    }),
  ),
  /** Looks now for what arrived by file requests. @returns how many files are new */
  'links:look-for-arrivals': channel<{ arrived: number }>()(nothing),
  /** Makes a link for a program. Main asks first, in a window of its own, for those that delete or do anything. */
  'links:make': channel<MadeLink | null>()(z.object({ asked: programLinkSchema, life: linkLifeSchema })),
  /** Signs it again and puts it on the clipboard as that program uses it. */
  'links:copy-program': channel<CopyResult>()(z.object({ id, program: z.enum(programs) })),

  /** Puts the rule for the connection in use on the clipboard, for IT. */
  'rules:copy': channel<void>()(z.object({ rule: z.enum(['iam', 'cors', 'lifecycle']) })),

  /** Tries the connection by doing what uploads do, then stores it and makes it the active one. */
  'connection:save': channel<AppView>()(connectionFormSchema),
  /** Which credential sources this computer has: names and kinds, never a value. */
  'credentials:found': channel<FoundSources>()(nothing),
  /** Asks a signing service what it wants of whoever connects to it. */
  'service:look': channel<ServiceLook>()(serviceLookSchema),
  /** Signs in at a signing service, where it wants that, and connects as `connection:save` does. */
  'service:connect': channel<AppView>()(serviceFormSchema),
  /** What the person is asked now. Main alone knows the page that they sign in at. */
  'sign-in:question': channel<SignInQuestion | null>()(nothing),
  'sign-in:answer': channel<void>()(z.object({ id, code: signInCodeSchema })),
  'sign-in:cancel': channel<void>()(z.object({ id })),
  'sign-in:open-page': channel<void>()(z.object({ id })),
  /** Starts the storage on this computer, makes a bucket, and makes it the active connection. */
  'connection:try-here': channel<AppView>()(nothing),
  /** Tries the changed connection, then stores it under the same id: its links and uploads go on. */
  'connection:edit': channel<AppView>()(connectionEditSchema),
  /** Looks at a connection, stored or just entered, by doing what uploads and links do; `doctor:line` tells meanwhile. */
  'doctor:run': channel<DoctorReport>()(
    z.union([z.object({ id }), z.object({ form: connectionFormSchema })]),
  ),
  /** Puts the last report on the clipboard, for IT. */
  'doctor:copy': channel<void>()(nothing),
  /** What editing or removing a connection would end. */
  'connection:effects': channel<ConnectionEffects>()(z.object({ id })),
  /** Main opens its own dialog; what was chosen shows in the view. */
  'connection-file:choose': channel<AppView>()(nothing),
  /** Tries the passphrase; what the file holds shows in the view. */
  'connection-file:unlock': channel<AppView>()(z.object({ id, passphrase: z.string().min(1).max(1_000) })),
  /** Tries the connection and stores it with all that came along; `anyway` stores what does not work (yet). */
  'connection-file:accept': channel<AppView>()(z.object({ id, anyway: z.boolean() })),
  'connection-file:put-away': channel<AppView>()(z.object({ id })),
  /** Main asks where to, and writes the sealed file. */
  'connection-file:export': channel<{ saved: boolean }>()(exportConnectionSchema),
  'connection:activate': channel<AppView>()(z.object({ id })),
  'connection:remove': channel<AppView>()(z.object({ id })),

  /** The last entries of the app's log, redacted. */
  'logs:recent': channel<LogView>()(nothing),
  /** Puts them on the clipboard as text, for IT. */
  'logs:copy': channel<void>()(nothing),

  'updates:view': channel<UpdateState>()(nothing),
  /** Looks for an update now, unless files are being sent. */
  'updates:check': channel<UpdateAnswer>()(nothing),
  /** Closes the app and opens the new one; main refuses while files are being sent. */
  'updates:install': channel<{ installing: boolean }>()(nothing),

  'network:view': channel<NetworkView>()(nothing),
  'network:choose-proxy': channel<NetworkView>()(z.object({ proxy: proxyChoiceSchema })),
  /** Carries a password, from page to main only; null: nobody signs in any more. */
  'network:sign-in': channel<NetworkView>()(z.object({ signIn: proxySignInSchema.nullable() })),
  /** Main opens its own dialog and reads the file. */
  'network:add-authorities': channel<NetworkView>()(nothing),
  'network:remove-authority': channel<NetworkView>()(z.object({ id })),

  'settings:save': channel<AppView>()(settingsSchema.partial()),
} as const satisfies Record<PageChannel, Channel<z.ZodType, unknown>>

/** Only the preload calls these, with paths it got from the system for `File` objects a person handed in. */
export const preloadChannels = {
  'files:add': channel<AddResult>()(z.object({ paths: z.array(z.string().min(1).max(32_767)).max(200_000) })),
} as const

export const channels = { ...pageChannels, ...preloadChannels }

export type ChannelName = keyof typeof channels
export type ChannelArgs<Name extends ChannelName> = z.input<(typeof channels)[Name]['args']>
export type ParsedArgs<Name extends ChannelName> = z.output<(typeof channels)[Name]['args']>
export type ChannelResult<Name extends ChannelName> =
  (typeof channels)[Name] extends Channel<z.ZodType, infer Result> ? Result : never

/** Main pushes these to the page. */
export interface PageEvents {
  'app:changed': AppView
  'doctor:line': DoctorLine
  'updates:changed': UpdateState
  'uploads:changed': QueueChange
  /** Another question waits for an answer, or none any more. */
  'drops:asked': DropQuestion | null
  /** What the person is asked to sign in with; null where nothing is asked any more. */
  'sign-in:asked': SignInQuestion | null
  /** What became of files that came from outside the window. */
  'drops:taken': AddResult
  /** Something in the history is new, gone or different: read the page again. */
  'history:changed': { total: number }
  /** A notification was clicked: show the links it was about. */
  'history:reveal': { state?: LinkState; sort?: HistorySort }
  /** What is being saved now, of each how much. */
  'history:saving': readonly Saving[]
  /** Files came in by requests: their rows are new. */
  'requests:arrived': readonly Arrival[]
  /** A notification offered to save this, and the person wants it. */
  'history:save-wanted': Pick<Arrival, 'id' | 'name'>
  /** Links were put on the clipboard because their files are done. */
  'links:copied': CopyResult
}

/** Errors cross as codes. */
export type Reply<Result> = { ok: true; value: Result } | { ok: false; problem: Problem }

/** What the preload puts on the page's window as `slipway`. `PageFile` is the DOM's `File`. */
export interface Bridge<PageFile> {
  /** Takes files and folders that a person dropped, picked or pasted. */
  addFiles(files: readonly PageFile[]): Promise<Reply<AddResult>>
  call<Name extends PageChannel>(name: Name, args: ChannelArgs<Name>): Promise<Reply<ChannelResult<Name>>>
  /** @returns a function that ends the subscription */
  on<Name extends PageEvent>(name: Name, listener: (payload: PageEvents[Name]) => void): () => void
}
