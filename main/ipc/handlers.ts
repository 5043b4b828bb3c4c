/** What each channel of the contract does, in a line or a few: the work itself is in the rooms. */

import type { PageEvent } from '../../contract/bridge-names.ts'
import type { Connection, ConnectionView } from '../../contract/connection.ts'
import type { PageEvents } from '../../contract/ipc.ts'
import type { AppView } from '../../contract/views.ts'
import { spokenLocale } from '../../contract/words/speech.ts'
import type { AppWarnings } from '../app-warnings.ts'
import { tryConnection } from '../connections/check-connection.ts'
import { clearPasted } from '../connections/clear-pasted.ts'
import { type ConnectionBook, type Secret, splitForm } from '../connections/connection-book.ts'
import type { Stores } from '../connections/connection-tools.ts'
import type { KeyStates } from '../credentials/key-states.ts'
import type { Desktop } from '../desktop.ts'
import type { DropDesk } from '../intake/drop-desk.ts'
import type { PasteFolder } from '../intake/paste.ts'
import type { LocalStorage } from '../local-storage/local-storage.ts'
import { isManaged } from '../managed/apply-managed.ts'
import { sortOpened } from '../opened-paths.ts'
import type { Policies } from '../policy/policies.ts'
import type { GovernedSettings } from '../settings/governed-settings.ts'
import { systemPlatform } from '../system-names.ts'
import type { TransferClient } from '../transfer-client/transfer-client.ts'
import type { Updates } from '../updates/updates.ts'
import type { IntegrityMemory } from '../upload/integrity-memory.ts'
import type { UploadQueue } from '../upload/upload-queue.ts'
import type { AppClipboard } from '../window-clipboard.ts'
import { type ConnectionHandlerTools, createConnectionHandlers } from './connection-handlers.ts'
import { createDoctorHandlers, type DoctorHandlerTools } from './doctor-handlers.ts'
import { createLinkHandlers, type LinkHandlerTools } from './link-handlers.ts'
import { createLogHandlers, type LogHandlerTools } from './log-handlers.ts'
import { createNetworkHandlers, type NetworkHandlerTools } from './network-handlers.ts'
import { ProblemError } from './problem-error.ts'
import type { Handlers } from './serve-channels.ts'
import { createSignInHandlers, type SignInHandlerTools } from './sign-in-handlers.ts'
import { createUpdateHandlers } from './update-handlers.ts'

export interface HandlerTools
  extends NetworkHandlerTools,
    Omit<ConnectionHandlerTools, 'history'>,
    Pick<DoctorHandlerTools, 'sender' | 'network' | 'lookup'> {
  version: string
  warnings: AppWarnings
  settings: GovernedSettings
  policies: Policies
  keyStates: Pick<KeyStates, 'of'>
  book: ConnectionBook
  stores: Stores
  integrity: IntegrityMemory
  queue: UploadQueue
  desk: DropDesk
  desktop: Desktop
  links: LinkHandlerTools
  logs: LogHandlerTools
  signIn: Omit<SignInHandlerTools, 'keep'>
  updates: Updates
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
  const { book, queue, desk, settings, clock } = tools

  const withRules = (shown: ConnectionView): ConnectionView => {
    const connection = book.find(shown.id)
    const policy = connection === null ? null : tools.policies.of(connection)
    const key = connection === null ? null : tools.keyStates.of(connection.credentials)
    return {
      ...shown,
      ...(key === null ? {} : { key }),
      ...(policy === null ? {} : { policy: { setBy: policy.setBy, rules: policy.rules } }),
    }
  }
  const view = (): AppView => ({
    version: tools.version,
    platform: systemPlatform(),
    connections: book.views().map(withRules),
    settings: settings.get(),
    locale: spokenLocale(),
    locks: settings.locks(),
    warnings: tools.warnings.list(),
    openedFile: tools.fileDesk.shown(),
    watchedFolder: tools.desktop.watch.view(),
    hasTray: tools.desktop.hasTray(),
  })
  const changed = (): AppView => {
    const now = view()
    // Another storage in use may have other limits.
    tools.transfer.configure(now.settings.connections, now.settings.bytesPerSecond)
    tools.send('app:changed', now)
    return now
  }
  /** @throws FailureError what would stop an upload, or a link */
  async function keep(entered: Omit<Connection, 'id'>, secret: Secret | null): Promise<AppView> {
    // Tried before it is stored: what does not work is not kept, and what was kept stays.
    const { details, known } = await tryConnection(entered, (tried) => tools.stores.trial(tried, secret))
    // The same place with another key: its links and its uploads go on under it.
    const same = book.findSame(details)
    const policy = same?.policy === undefined ? {} : { policy: same.policy }
    const connection = book.save({ ...details, ...policy }, secret, same?.id)
    book.activate(connection.id)
    tools.integrity.learn(connection.id, known)
    await clearPasted(tools.clipboard, Object.values(secret ?? {}))
    return changed()
  }
  return {
    'app:view': view,
    'app:dismiss-warning'({ code }) {
      tools.warnings.remove(code)
    },

    async 'files:add'({ paths }) {
      const { toSend, connections } = sortOpened(paths)
      // Of several the last is shown, as where the system opens them.
      const connection = connections.at(-1)
      if (connection === undefined) return desk.take(toSend)
      await tools.fileDesk.open(connection)
      changed()
      return { ...(await desk.take(toSend)), openedFile: true }
    },
    'files:choose': async ({ kind }) => desk.take(await tools.choosePaths(kind)),
    async 'files:paste'() {
      if (book.active() === null) throw new ProblemError('no-connection')
      const content = await tools.clipboard.readPasted()
      const path = tools.pasteFolder.save(content, new Date(clock.now()))
      if (path === null) throw new ProblemError('empty-clipboard')
      return desk.take([path])
    },

    'drops:question': () => desk.question(),
    'drops:answer': (answer) => desk.answer(answer),

    async 'watch:choose'() {
      const [path] = await tools.choosePaths('folders')
      if (path !== undefined) tools.desktop.watch.choose(path)
      return view()
    },
    'watch:after'({ after }) {
      tools.desktop.watch.setAfter(after)
      return view()
    },
    'watch:stop'() {
      tools.desktop.watch.choose(null)
      return view()
    },

    'uploads:view': () => queue.view(),
    'uploads:rows': ({ ranges }) => queue.read(ranges),
    'uploads:links': ({ of }) => ({ ids: queue.linksOf(of) }),
    'uploads:pause': ({ ids }) => queue.pause(ids),
    'uploads:resume': ({ ids }) => queue.resume(ids),
    'uploads:cancel': ({ ids }) => queue.cancel(ids),
    'uploads:retry': ({ ids }) => queue.retry(ids),
    'uploads:send-anew': ({ ids }) => queue.sendAnew(ids),
    'uploads:first': ({ ids }) => queue.putFirst(ids),
    'uploads:rename': ({ id, name }) => ({ renamed: queue.rename(id, name) }),
    'uploads:clear': ({ ids }) => queue.clear(ids),

    ...createLinkHandlers(tools.links),
    ...createLogHandlers(tools.logs),
    ...createUpdateHandlers(tools.updates),

    'connection:save'(form) {
      const { details, secret } = splitForm(form)
      return keep(details, secret)
    },
    ...createSignInHandlers({
      ...tools.signIn,
      keep: (details, secret) => keep({ ...details, kind: 'custom' }, secret),
    }),
    async 'connection:try-here'() {
      book.activate((await tools.localStorage.start()).id)
      return changed()
    },
    'connection:activate'({ id }) {
      book.activate(id)
      return changed()
    },
    'connection:remove'({ id }) {
      if (isManaged(id)) throw new ProblemError('connection-locked')
      if (queue.countOpen(id) > 0) throw new ProblemError('connection-in-use')
      if (book.find(id)?.kind === 'local') tools.localStorage.stop()
      book.remove(id)
      return changed()
    },

    ...createNetworkHandlers(tools),
    ...createDoctorHandlers({ ...tools, about: tools.logs.about }),
    ...createConnectionHandlers({ ...tools, history: tools.links.history }, changed),

    'settings:save'(changes) {
      settings.change(changes)
      tools.desktop.settingsChanged()
      return changed()
    },
  }
}
