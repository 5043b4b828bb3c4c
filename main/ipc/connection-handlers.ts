/** What the channels about connection files, and about what hangs on a connection, do. */
import type { Connection } from '../../contract/connection.ts'
import { neededSecret } from '../../contract/credential-source.ts'
import type { AppView } from '../../contract/views.ts'
import { ConnectionFileError, problemCodeOfFile } from '../connection-file/connection-file-error.ts'
import type { FileDesk } from '../connection-file/file-desk.ts'
import { detailsOf, fileOf } from '../connection-file/make-file.ts'
import { writeContent } from '../connection-file/read-content.ts'
import { seal } from '../connection-file/seal.ts'
import { tryConnection } from '../connections/check-connection.ts'
import { clearPasted } from '../connections/clear-pasted.ts'
import { type ConnectionBook, type Secret, secretOfFile, splitForm } from '../connections/connection-book.ts'
import type { Stores } from '../connections/connection-tools.ts'
import type { History } from '../history/history.ts'
import type { LinkClipboard } from '../links/announce-links.ts'
import type { NetworkBook } from '../network/network-book.ts'
import { readAuthorities } from '../network/trusted-authorities.ts'
import type { IntegrityMemory } from '../upload/integrity-memory.ts'
import type { UploadQueue } from '../upload/upload-queue.ts'
import { ProblemError } from './problem-error.ts'
import type { Handlers } from './serve-channels.ts'

export interface ConnectionHandlerTools {
  book: ConnectionBook
  stores: Stores
  integrity: IntegrityMemory
  queue: Pick<UploadQueue, 'countOpen'>
  history: Pick<History, 'countLive'>
  fileDesk: FileDesk
  networkBook: NetworkBook
  networkChanged(): void
  clipboard: LinkClipboard
  clock: { now(): number }
  /** Main's own dialog. @returns an absolute path; null where it was put away */
  chooseConnectionFile(): Promise<string | null>
  /** Main's own dialog, then the file itself. @returns whether it was written */
  saveConnectionFile(suggestedName: string, content: Uint8Array): Promise<boolean>
  /** What guessing a passphrase costs: see `USUAL_WORK`, which it is where left out. */
  work?: number
}

export type ConnectionChannel =
  | 'connection:edit'
  | 'connection:effects'
  | 'connection-file:choose'
  | 'connection-file:unlock'
  | 'connection-file:accept'
  | 'connection-file:put-away'
  | 'connection-file:export'

/** @param changed tells the page, and gives what it shows now */
export function createConnectionHandlers(
  tools: ConnectionHandlerTools,
  changed: () => AppView,
): Pick<Handlers, ConnectionChannel> {
  const { book, fileDesk, networkBook } = tools

  /** Before the connection is tried: what stands in its way comes with the file. */
  function prepareNetwork({ authorities = [], proxy }: NonNullable<ReturnType<FileDesk['content']>>): void {
    const read = authorities.length === 0 ? [] : readAuthorities(Buffer.from(authorities.join('\n')))
    if (typeof read === 'string') throw new ProblemError('certificate-refused', read)
    if (read.length > 0) networkBook.trust(read)
    if (proxy !== undefined) networkBook.chooseProxy(proxy)
    if (read.length > 0 || proxy !== undefined) tools.networkChanged()
  }

  return {
    async 'connection:edit'({ id, ...entered }) {
      const known = book.find(id)
      if (known === null || known.kind === 'local') throw new ProblemError('refused', 'no such storage')
      if (known.policy !== undefined && !isKeyAlone(known, entered))
        throw new ProblemError('connection-locked')
      const { details, secret } = splitForm({ ...known, ...entered })
      const kept = neededSecret(details.credentials) === 'none' ? null : (secret ?? book.secret(id))
      const tried = await tryConnection(details, (place) => tools.stores.trial(place, kept))
      const policy = known.policy === undefined ? {} : { policy: known.policy }
      const { name, endpoint, region, bucket, prefix, addressing, credentials } = tried.details
      const place = { name, endpoint, region, bucket, prefix, addressing, credentials }
      book.save({ ...place, kind: 'custom', ...policy }, kept, id)
      await clearPasted(tools.clipboard, Object.values(secret ?? {}))
      tools.integrity.learn(id, tried.known)
      return changed()
    },
    'connection:effects': ({ id }) => ({
      liveLinks: tools.history.countLive(id, tools.clock.now()),
      openUploads: tools.queue.countOpen(id),
    }),

    async 'connection-file:choose'() {
      const path = await tools.chooseConnectionFile()
      if (path !== null) await fileDesk.open(path)
      return changed()
    },
    async 'connection-file:unlock'({ id, passphrase }) {
      try {
        await fileDesk.unlock(id, passphrase)
      } catch (caught) {
        if (caught instanceof ConnectionFileError) throw new ProblemError(problemCodeOfFile(caught.trouble))
        throw caught
      }
      return changed()
    },
    async 'connection-file:accept'({ id, anyway }) {
      const file = fileDesk.content(id)
      if (file === null) throw new ProblemError('refused', 'no open file')
      prepareNetwork(file)
      const entered = detailsOf(file)
      const secret: Secret | null = file.secret === undefined ? null : secretOfFile(file.secret)
      const same = book.findSame(entered)
      // A key that was entered here before stays, where the file brings none.
      const kept = secret ?? (same === null ? null : book.secret(same.id))
      const canTry = !anyway && (kept !== null || neededSecret(entered.credentials) === 'none')
      const tried = canTry
        ? await tryConnection(entered, (details) => tools.stores.trial(details, kept))
        : null
      const connection = book.save(tried?.details ?? entered, kept, same?.id)
      book.activate(connection.id)
      if (tried !== null) tools.integrity.learn(connection.id, tried.known)
      fileDesk.putAway(id)
      return changed()
    },
    'connection-file:put-away'({ id }) {
      fileDesk.putAway(id)
      return changed()
    },
    async 'connection-file:export'({ id, passphrase, setUpBy, includeSecret, policy }) {
      const connection = book.find(id)
      if (connection === null || connection.kind === 'local')
        throw new ProblemError('refused', 'no such storage')
      // Whoever got it with rules could hand it on without them.
      if (connection.policy !== undefined) throw new ProblemError('connection-locked')
      const file = fileOf(connection, {
        setUpBy,
        policy,
        secret: includeSecret ? book.secret(id) : null,
        authorities: networkBook.authorities(),
        proxy: networkBook.proxy(),
      })
      const content = await seal(writeContent(file), passphrase, tools.work)
      return { saved: await tools.saveConnectionFile(`${fileName(connection.name)}.slipway`, content) }
    },
  }
}

/** Whoever's storage IT set up may enter a new key, and nothing else. */
function isKeyAlone(
  known: Connection,
  entered: Pick<Connection, 'region' | 'addressing' | 'credentials'>,
): boolean {
  return (
    known.region === entered.region &&
    known.addressing === entered.addressing &&
    known.credentials.kind === entered.credentials.kind
  )
}

/** What every system takes as a file's name. */
function fileName(name: string): string {
  return name.replace(/[\p{Cc}<>:"/\\|?*]/gu, '-').replace(/^\.+|[. ]+$/g, '') || 'Storage'
}
