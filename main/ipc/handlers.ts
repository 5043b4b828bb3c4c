/** What each channel of the contract does, in a line or a few: the work itself is in the rooms. */
import type { Connection } from '../../contract/connection.ts'
import type { PageEvent, PageEvents } from '../../contract/ipc.ts'
import type { AddResult, AppView, AppWarning, HistoryRow } from '../../contract/views.ts'
import { checkConnection } from '../connections/check-connection.ts'
import { type ConnectionBook, splitForm } from '../connections/connection-book.ts'
import type { Stores } from '../connections/connection-tools.ts'
import type { History, HistoryRecord } from '../history/history.ts'
import { takeIn } from '../intake/intake.ts'
import type { PasteFolder } from '../intake/paste.ts'
import { signShareLink } from '../links/sign-share-link.ts'
import type { LocalStorage } from '../local-storage/local-storage.ts'
import type { SettingsBook } from '../settings/settings-book.ts'
import type { TransferClient } from '../transfer-client/transfer-client.ts'
import type { IntegrityMemory } from '../upload/integrity-memory.ts'
import type { UploadQueue } from '../upload/upload-queue.ts'
import type { AppClipboard } from '../window-clipboard.ts'
import { ProblemError } from './problem-error.ts'
import type { Handlers } from './serve-channels.ts'

export interface HandlerTools {
  version: string
  warnings: AppWarning[]
  settings: SettingsBook
  book: ConnectionBook
  stores: Stores
  integrity: IntegrityMemory
  queue: UploadQueue
  history: History
  transfer: TransferClient
  localStorage: LocalStorage
  pasteFolder: PasteFolder
  clock: { now(): number }
  clipboard: AppClipboard
  /** Main's own dialog. @returns absolute paths, none where it was put away */
  choosePaths(kind: 'files' | 'folders'): Promise<string[]>
  send<Name extends PageEvent>(name: Name, payload: PageEvents[Name]): void
}

export function createHandlers(tools: HandlerTools): Handlers {
  const { book, queue, history, settings, clock } = tools

  const view = (): AppView => ({
    version: tools.version,
    platform: process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
    connections: book.views(),
    settings: settings.get(),
    warnings: [...tools.warnings],
  })
  const changed = (): AppView => {
    const now = view()
    tools.send('app:changed', now)
    return now
  }
  const historyChanged = () => tools.send('history:changed', { total: history.count() })
  const take = (paths: readonly string[]): Promise<AddResult> =>
    takeIn(paths, {
      activeConnection: () => book.active(),
      join: (connectionId, path) => queue.join(connectionId, path),
      add: (uploads) => queue.add(uploads),
      now: clock.now,
    })

  return {
    'app:view': view,
    'app:dismiss-warning'({ code }) {
      const index = tools.warnings.findIndex((warning) => warning.code === code)
      if (index !== -1) tools.warnings.splice(index, 1)
      changed()
    },

    'files:add': ({ paths }) => take(paths),
    'files:choose': async ({ kind }) => take(await tools.choosePaths(kind)),
    async 'files:paste'() {
      if (book.active() === null) throw new ProblemError('no-connection')
      const content = { png: await tools.clipboard.readPng(), text: await tools.clipboard.readText() }
      const path = tools.pasteFolder.save(content, new Date(clock.now()))
      if (path === null) throw new ProblemError('empty-clipboard')
      return take([path])
    },

    'uploads:view': () => queue.view(),
    'uploads:pause': ({ ids }) => queue.pause(ids),
    'uploads:resume': ({ ids }) => queue.resume(ids),
    'uploads:cancel': ({ ids }) => queue.cancel(ids),
    'uploads:retry': ({ ids }) => queue.retry(ids),
    'uploads:clear': ({ ids }) => queue.clear(ids),

    async 'history:copy'({ ids }) {
      const records = history.find(ids)
      const links = await Promise.all(
        records.map((record) =>
          signShareLink(
            tools.stores.of(record.connectionId).signer,
            record,
            settings.get().linkExpirySeconds,
          ),
        ),
      )
      if (links.length === 0) throw new ProblemError('refused', 'no such row')
      for (const [index, record] of records.entries()) {
        const expiresAt = links[index]?.expiresAt ?? 0
        history.renew(record.id, { ...record, expiresAt, because: 'chosen', linkedAt: clock.now() })
      }
      await tools.clipboard.writeText(links.map((link) => link.url).join('\n'))
      historyChanged()
      return { copied: links.length, expiresAt: Math.min(...links.map((link) => link.expiresAt)) }
    },
    'history:page'(query) {
      const { records, next, total } = history.page(query)
      return {
        rows: records.map((record) => historyRowOf(record, book.find(record.connectionId))),
        next,
        total,
      }
    },
    'history:remove'({ ids }) {
      history.remove(ids)
      historyChanged()
    },

    async 'connection:save'(form) {
      const { details, secret } = splitForm(form)
      // Tried before it is stored: what does not work is not kept, and what was kept stays.
      const store = tools.stores.trial(details, { accessKeyId: details.accessKeyId, ...secret })
      const known = await checkConnection(store, details.prefix)
      // The same place with another key: its links and its uploads go on under it.
      const connection = book.save(details, secret, book.findSame(details)?.id)
      book.activate(connection.id)
      tools.integrity.learn(connection.id, known)
      return changed()
    },
    async 'connection:try-here'() {
      book.activate((await tools.localStorage.start()).id)
      return changed()
    },
    'connection:activate'({ id }) {
      book.activate(id)
      return changed()
    },
    'connection:remove'({ id }) {
      if (queue.countOpen(id) > 0) throw new ProblemError('connection-in-use')
      if (book.find(id)?.kind === 'local') tools.localStorage.stop()
      book.remove(id)
      return changed()
    },

    'settings:save'(changes) {
      const now = settings.change(changes)
      tools.transfer.configure(now.connections, now.bytesPerSecond)
      return changed()
    },
  }
}

function historyRowOf(record: HistoryRecord, connection: Connection | null): HistoryRow {
  const { id, name, folder, size, proof, sentAt, expiresAt } = record
  return {
    id,
    name,
    folder,
    size,
    proof,
    sentAt,
    expiresAt,
    connectionName: connection?.name ?? '',
    local: connection?.kind === 'local',
  }
}
