/** A stand-in for the bridge: answers from memory, keeps what it was asked, and lets a test push events. */

import type { PageChannel, PageEvent } from '../../contract/bridge-names.ts'
import type { ConnectionView } from '../../contract/connection.ts'
import type { FoundSources } from '../../contract/credential-source.ts'
import type { DoctorLine } from '../../contract/doctor.ts'
import type { DropQuestion } from '../../contract/drop.ts'
import type { Bridge, ChannelArgs, ChannelResult, PageEvents, Reply } from '../../contract/ipc.ts'
import { linkStateOf } from '../../contract/link.ts'
import type { NetworkView } from '../../contract/network.ts'
import type { Problem } from '../../contract/problem.ts'
import { defaultSettings } from '../../contract/settings.ts'
import type { ServiceLook, SignInQuestion } from '../../contract/sign-in.ts'
import type { UpdateAnswer, UpdateState } from '../../contract/update.ts'
import type {
  AddResult,
  AppView,
  ConnectionEffects,
  HistoryRow,
  QueueView,
  UploadRow,
} from '../../contract/views.ts'
import { fileSummary, openedFile } from './fake-connection-file.ts'
import { findings, runDoctor } from './fake-doctor.ts'
import { chosenLife, examplePreviews, exampleQrCode, exampleUngranted, offeredLives } from './fake-links.ts'
import { exampleLog } from './fake-log.ts'
import { groupsOf, readRows } from './fake-queue.ts'
import { summaryOf } from './fake-rows.ts'

export interface FakeState {
  app: AppView
  rows: UploadRow[]
  version: number
  history: HistoryRow[]
  /** Answers of the next calls by channel; otherwise they succeed. */
  problems: Partial<Record<PageChannel | 'files:add', Problem>>
  /** What adding, choosing and pasting answer. */
  added: AddResult
  /** What waits for an answer before a drop is sent. */
  question: DropQuestion | null
  /** Milliseconds until an answer. */
  delay: number
  /** End of temporary credentials, epoch milliseconds. */
  signInEnds: number | null
  /** The settings of the network. */
  network: NetworkView
  /** Credential sources of this computer. */
  found: FoundSources
  /** What a signing service wants. */
  service: ServiceLook
  /** What the person is asked to sign in with. */
  signIn: SignInQuestion | null
  /** What checking a link finds. */
  linkProblem: Problem | null
  /** Whether the storage turns out to take no forms. */
  refusesForms: boolean
  effects: ConnectionEffects
  /** What the doctor finds. */
  doctor: DoctorLine[]
  /** Where the app is with its updates, and what comes of looking now. */
  update: { now: UpdateState; found: UpdateAnswer }
}

export interface FakeBridge extends Bridge<File> {
  state: FakeState
  asked: { name: string; args: unknown }[]
  emit<Name extends PageEvent>(name: Name, payload: PageEvents[Name]): void
  /** Puts rows into the queue, changed or new, takes others out, and tells the page. */
  change(rows: UploadRow[], removed?: string[]): void
}

export const companyStorage: ConnectionView = {
  id: 'company',
  kind: 'custom',
  name: 'Company storage',
  endpoint: 'https://storage.example.com',
  region: 'eu-central-1',
  bucket: 'transfers',
  prefix: '',
  addressing: 'path',
  credentials: { kind: 'typed', accessKeyId: 'AKIDEXAMPLE' },
  active: true,
  secret: 'kept',
}

const exampleAuthority = {
  id: 'office',
  name: 'Office Root CA',
  validUntil: Date.UTC(2034, 4, 1),
}

export const localStorageView: ConnectionView = {
  ...companyStorage,
  id: 'local',
  kind: 'local',
  name: 'This computer',
  endpoint: 'http://127.0.0.1:9000',
}

export function fakeState(rest: Partial<FakeState> = {}): FakeState {
  return {
    app: {
      version: '0.1.0',
      platform: 'linux',
      connections: [companyStorage],
      settings: defaultSettings,
      locale: 'en-GB',
      locks: {},
      openedFile: null,
      watchedFolder: null,
      hasTray: true,
      warnings: [],
    },
    rows: [],
    version: 1,
    history: [],
    problems: {},
    added: { added: 1, joined: 0, refused: [], refusedCount: 0 },
    question: null,
    delay: 0,
    signInEnds: null,
    found: { profiles: [], environment: false, container: false, webIdentity: false },
    service: { signIn: 'token', host: null },
    signIn: null,
    linkProblem: null,
    refusesForms: false,
    effects: { liveLinks: 12, openUploads: 0 },
    doctor: findings(),
    update: { now: { kind: 'idle', checkedAt: null }, found: { kind: 'idle', checkedAt: Date.now() } },
    network: { proxy: { mode: 'system' }, proxyUser: null, proxyPassword: 'none', authorities: [] },
    ...rest,
  }
}

export function createFakeBridge(state: FakeState): FakeBridge {
  const listeners = new Map<PageEvent, Set<(payload: never) => void>>()
  const asked: FakeBridge['asked'] = []

  const endSignIn = () => {
    state.signIn = null
    bridge.emit('sign-in:asked', null)
    return undefined
  }

  const answers: { [Name in PageChannel]: (args: ChannelArgs<Name>) => ChannelResult<Name> | undefined } = {
    'app:view': () => state.app,
    'app:dismiss-warning': ({ code }) => {
      show({ warnings: state.app.warnings.filter((warning) => warning.code !== code) })
      return undefined
    },
    'files:choose': () => state.added,
    'files:paste': () => state.added,
    'drops:question': () => state.question,
    'drops:answer': () => {
      state.question = null
      bridge.emit('drops:asked', null)
      return undefined
    },
    'uploads:rename': ({ id, name }) => {
      const waiting = state.rows.filter((row) => row.id === id && row.state.kind === 'queued')
      bridge.change(waiting.map((row) => ({ ...row, name })))
      return { renamed: waiting.length > 0 }
    },
    'watch:choose': () => show({ watchedFolder: { name: 'Outbox', after: 'leave', isThere: true } }),
    'watch:after': ({ after }) => show({ watchedFolder: { name: 'Outbox', after, isThere: true } }),
    'watch:stop': () => show({ watchedFolder: null }),
    'uploads:view': view,
    'uploads:rows': ({ ranges }) => readRows(state.rows, ranges, state.version),
    'uploads:links': () => ({
      ids: state.rows.flatMap((row) => (row.state.kind === 'done' ? [row.state.linkId] : [])),
    }),
    'uploads:pause': () => undefined,
    'uploads:resume': () => undefined,
    'uploads:cancel': () => undefined,
    'uploads:retry': () => undefined,
    'uploads:send-anew': () => undefined,
    'uploads:first': () => undefined,
    'uploads:clear': ({ ids }) => {
      const gone = state.rows.filter(({ id, state: { kind } }) =>
        Array.isArray(ids) ? ids.includes(id) : kind === 'done' || kind === 'canceled',
      )
      bridge.change(
        [],
        gone.map(({ id }) => id),
      )
      return undefined
    },
    'history:copy': ({ ids }) => ({ copied: ids.length, expiresAt: Date.now() + 3 * 86_400_000 }),
    'history:renew': ({ ids }) => ({ copied: ids.length, expiresAt: Date.now() + 3 * 86_400_000 }),
    'history:delete': ({ ids }) => setGone(ids, 'gone'),
    'history:stop-sharing': ({ ids }) => setGone(ids, 'revoked'),
    'history:save': () => ({ saved: true }),
    'history:cancel-save': () => undefined,
    'history:export': () => ({ rows: state.history.length }),
    'links:share-page': () => ({ copied: 1, expiresAt: Date.now() + 3 * 86_400_000 }),
    'links:request': () => ({ copied: 1, expiresAt: Date.now() + 3 * 86_400_000, byPut: state.refusesForms }),
    'links:look-for-arrivals': () => ({ arrived: 0 }),
    'rules:copy': () => undefined,
    'connection:edit': () => state.app,
    'doctor:run': () => runDoctor(state.doctor, (line) => bridge.emit('doctor:line', line)),
    'doctor:copy': () => undefined,
    'connection:effects': () => state.effects,
    'connection-file:choose': () => show({ openedFile: openedFile() }),
    'connection-file:unlock': ({ id }) => show({ openedFile: { ...openedFile(), id, summary: fileSummary } }),
    'connection-file:accept': () => show({ openedFile: null }),
    'connection-file:put-away': () => show({ openedFile: null }),
    'connection-file:export': () => ({ saved: true }),
    'links:make': ({ asked }) => ({
      id: 'made',
      kind: asked.kind,
      method: asked.kind === 'form' ? 'POST' : asked.kind === 'delete' ? 'DELETE' : 'PUT',
      ...chosenLife('three-days', state.signInEnds),
      ungranted: asked.kind === 'operation' ? exampleUngranted : [],
      previews: examplePreviews,
    }),
    'links:copy-program': () => ({ copied: 1, expiresAt: Date.now() + 3 * 86_400_000 }),
    'links:offer': ({ ids }) => ({
      lives: offeredLives(Date.now(), state.signInEnds),
      count: ids.length,
      name: state.history.find(({ id }) => id === ids[0])?.name ?? 'Presentation.pptx',
      mayOpenInline: true,
    }),
    'links:share': ({ ids, form, life }) => ({
      count: ids.length,
      ...chosenLife(life, state.signInEnds),
      check: state.linkProblem === null ? 'passed' : 'failed',
      problem: state.linkProblem,
      qr: form === 'qr' ? exampleQrCode : null,
    }),
    'history:page': ({ search, after, limit, state: wanted = 'all', linkKind = 'all' }) => {
      const found = state.history
        .filter(({ name }) => name.toLowerCase().includes(search.toLowerCase()))
        .filter((row) => wanted === 'all' || linkStateOf(row, Date.now()) === wanted)
        .filter((row) => linkKind === 'all' || row.kind === linkKind)
      const start = after === null ? 0 : Number(after)
      const next = start + limit < found.length ? String(start + limit) : null
      return { rows: found.slice(start, start + limit), next, total: found.length }
    },
    'history:remove': ({ ids }) => {
      state.history = state.history.filter(({ id }) => !ids.includes(id))
      bridge.emit('history:changed', { total: state.history.length })
      return undefined
    },
    'connection:save': ({ name, endpoint, region, bucket, prefix, addressing, credentials }) =>
      connect({
        ...companyStorage,
        id: name,
        name,
        endpoint,
        region,
        bucket,
        prefix,
        addressing,
        credentials,
      }),
    'credentials:found': () => state.found,
    'service:look': () => state.service,
    'service:connect': ({ name, service }) =>
      connect({ ...companyStorage, id: name, name, credentials: { kind: 'signing-service', service } }),
    'sign-in:question': () => state.signIn,
    'sign-in:answer': () => endSignIn(),
    'sign-in:cancel': () => endSignIn(),
    'sign-in:open-page': () => undefined,
    'connection:try-here': () => connect(localStorageView),
    'connection:activate': ({ id }) =>
      show({ connections: state.app.connections.map((one) => ({ ...one, active: one.id === id })) }),
    'connection:remove': ({ id }) =>
      show({ connections: state.app.connections.filter((one) => one.id !== id) }),
    'logs:recent': () => ({ about: 'Slipway 0.1.0, Electron 45.4.1, linux 6.1 x64', entries: exampleLog }),
    'logs:copy': () => undefined,
    'updates:view': () => state.update.now,
    'updates:check': () => state.update.found,
    'updates:install': () => ({ installing: false }),
    'network:view': () => state.network,
    'network:choose-proxy': ({ proxy }) => setNetwork({ proxy }),
    'network:sign-in': ({ signIn }) =>
      setNetwork({
        proxyUser: signIn?.user ?? null,
        proxyPassword: signIn === null ? 'none' : 'kept',
      }),
    'network:add-authorities': () => setNetwork({ authorities: [exampleAuthority] }),
    'network:remove-authority': () => setNetwork({ authorities: [] }),
    'settings:save': (change) => show({ settings: { ...state.app.settings, ...change } }),
  }

  function setNetwork(change: Partial<NetworkView>): NetworkView {
    state.network = { ...state.network, ...change }
    return state.network
  }

  function setGone(ids: readonly string[], gone: 'gone' | 'revoked'): undefined {
    state.history = state.history.map((row) => (ids.includes(row.id) ? { ...row, gone } : row))
    bridge.emit('history:changed', { total: state.history.length })
  }

  function view(): QueueView {
    return {
      version: state.version,
      groups: groupsOf(state.rows, state.version),
      summary: summaryOf(state.rows),
    }
  }

  function show(change: Partial<AppView>): AppView {
    state.app = { ...state.app, ...change }
    bridge.emit('app:changed', state.app)
    return state.app
  }

  function connect(connection: ConnectionView): AppView {
    const others = state.app.connections.filter(({ id }) => id !== connection.id)
    return show({ connections: [...others.map((one) => ({ ...one, active: false })), connection] })
  }

  async function reply<Result>(
    name: PageChannel | 'files:add',
    answer: () => Result,
  ): Promise<Reply<Result>> {
    if (state.delay > 0) await new Promise((resolve) => setTimeout(resolve, state.delay))
    const problem = state.problems[name]
    return problem === undefined ? { ok: true, value: answer() } : { ok: false, problem }
  }

  const bridge: FakeBridge = {
    state,
    asked,
    addFiles(files) {
      asked.push({ name: 'files:add', args: files.map(({ name }) => name) })
      return reply('files:add', () => state.added)
    },
    call(name, args) {
      asked.push({ name, args })
      return reply(name, () => answers[name](args) as ChannelResult<typeof name>)
    },
    on(name, listener) {
      const heard = listeners.get(name) ?? new Set()
      listeners.set(name, heard.add(listener))
      return () => {
        heard.delete(listener)
      }
    },
    emit(name, payload) {
      for (const listener of listeners.get(name) ?? []) listener(payload as never)
    },
    change(rows, removed = []) {
      const changed = new Map(rows.map((row) => [row.id, row]))
      const known = new Set(state.rows.map(({ id }) => id))
      state.rows = [
        ...state.rows.map((row) => changed.get(row.id) ?? row),
        ...rows.filter(({ id }) => !known.has(id)),
      ].filter(({ id }) => !removed.includes(id))
      state.version += 1
      bridge.emit('uploads:changed', {
        version: state.version,
        rows,
        groups: groupsOf(state.rows, state.version),
        removedGroups: [],
        summary: summaryOf(state.rows),
      })
    },
  }
  return bridge
}
