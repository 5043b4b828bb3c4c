/** The composition root: binds the real clock, disk, network, keychain and processes, and nothing else does. */
import { lookup } from 'node:dns/promises'
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, net, powerMonitor, powerSaveBlocker, shell } from 'electron'
import type { PageEvent } from '../contract/bridge-names.ts'
import type { PageEvents } from '../contract/ipc.ts'
import { localeFor } from '../contract/words/languages.ts'
import { speak } from '../contract/words/speech.ts'
import { createAppWarnings } from './app-warnings.ts'
import { createCommands } from './cli/commands.ts'
import { composeDesktop } from './compose-desktop.ts'
import { composeLinks } from './compose-links.ts'
import { forkProcess, startTransfer } from './compose-processes.ts'
import type { Slipway, SlipwayOptions } from './compose-slipway.ts'
import { composeStorages } from './compose-storages.ts'
import { aboutThisComputer } from './compose-texts.ts'
import { composeUpdates } from './compose-updates.ts'
import { createFileDesk } from './connection-file/file-desk.ts'
import { detailsOf, summaryOf } from './connection-file/make-file.ts'
import { createEngine } from './engine.ts'
import { gatherCalls } from './gather-calls.ts'
import { createDropDesk } from './intake/drop-desk.ts'
import { createPasteFolder } from './intake/paste.ts'
import { walkInWorker } from './intake/walk.ts'
import { createHandlers } from './ipc/handlers.ts'
import { createLinkAnnouncer } from './links/announce-links.ts'
import { createLinkChecker } from './links/link-checker.ts'
import { expiryFor } from './links/offer-lives.ts'
import { createLocalStorage } from './local-storage/local-storage.ts'
import { createOnlineWatch } from './online-watch.ts'
import { policiesNow, withoutHistory } from './policy/governed-book.ts'
import { isThere } from './s3/is-there.ts'
import { governSettings } from './settings/governed-settings.ts'
import { createSettingsBook } from './settings/settings-book.ts'
import { openStoredValue } from './stored-value.ts'
import { systemNames } from './system-names.ts'
import { servePicture } from './thumbnails/serve-picture.ts'
import { createIntegrityMemory, storedIntegrity } from './upload/integrity-memory.ts'
import { createWakeLock } from './wake-lock.ts'
import { createAppClipboard } from './window-clipboard.ts'
import { createWindowDialogs } from './window-dialogs.ts'

/** Milliseconds within which the page learns that the history is another. */
const HISTORY_CHANGED_MS = 100

/** Milliseconds between two looks for the network. */
const LOOK_FOR_NETWORK_MS = 2_000

/** Call it after the app is ready: before, there is no keychain. */
export function composeSlipway({ userData, outDirectory, window, show, log }: SlipwayOptions): Slipway {
  mkdirSync(userData, { recursive: true, mode: 0o700 })
  chmodSync(userData, 0o700)
  const clipboard = createAppClipboard()
  const dialogs = createWindowDialogs(window)
  const clock = { now: () => Date.now() }
  /** Before there are handlers no page has asked yet. */
  let tellWarnings = () => {}
  const warnings = createAppWarnings(() => tellWarnings())
  const openValue = (name: string) => {
    const { value, setAside } = openStoredValue(userData, name, clock.now())
    if (setAside !== null) warnings.add({ code: 'settings-set-aside', details: setAside })
    return value
  }
  const send = <Name extends PageEvent>(name: Name, payload: PageEvents[Name]) => {
    const target = window()
    if (target !== null && !target.isDestroyed()) target.webContents.send(name, payload)
  }

  const system = { preferred: app.getPreferredSystemLanguages(), regional: app.getSystemLocale() }
  const storages = composeStorages({
    openValue,
    warnings,
    clock,
    asked: (question) => send('sign-in:asked', question),
    keyChanged: () => tellWarnings(),
    open: (page) => void shell.openExternal(page),
  })
  const { book, policies, rulesOf, networkBook, network, sender, clockWatch, stores, signInDesk, sessions } =
    storages
  const ownSettings = createSettingsBook(openValue('settings'), ({ language }) =>
    speak(localeFor(language, system)),
  )
  const settings = governSettings(ownSettings, () => policiesNow(book, policies))
  const integrityValue = openValue('stores')
  const integrity = createIntegrityMemory(storedIntegrity(integrityValue.read()), integrityValue.write)
  const pasteFolder = createPasteFolder(join(userData, 'pasted'))
  const localStorage = createLocalStorage(
    book,
    () => forkProcess(join(outDirectory, 'main/local-s3.js'), 'Slipway storage', log),
    join(userData, 'local-storage'),
  )
  const announcer = createLinkAnnouncer(
    clipboard,
    () => settings.get().copyWhenDone,
    (links) => send('links:copied', links),
  )
  // To count 100,000 rows for each file that ends would take longer than to send it.
  const historyChange = gatherCalls(
    () => send('history:changed', { total: engine.history.count() }),
    HISTORY_CHANGED_MS,
  )
  const historyChanged = historyChange.call
  const wakeLock = createWakeLock(
    () => powerSaveBlocker.start('prevent-app-suspension'),
    (id) => powerSaveBlocker.stop(id),
  )
  const usualLinkSeconds = (id: string) => rulesOf(id).usualLinkSeconds ?? settings.get().linkExpirySeconds
  const engine = createEngine({
    databasePath: join(userData, 'slipway.sqlite'),
    storeOf: stores.of,
    integrity,
    learnRegion: book.learnRegion,
    linkExpirySeconds: usualLinkSeconds,
    connections: settings.get().connections,
    bytesPerSecond: settings.get().bytesPerSecond,
    network,
    startTransfer: () => startTransfer(join(outDirectory, 'main/transfer.js'), log),
    publish(change) {
      const { sending, finishing } = change.summary.counts
      wakeLock.hold(sending + finishing > 0)
      send('uploads:changed', change)
      commands.queueChanged(change)
      desktop.changed(change.summary)
    },
    onNotSaved: () => warnings.add({ code: 'records-not-saved', details: '' }),
    onDone(upload, url) {
      desktop.done(upload)
      pasteFolder.discard(upload.path)
      const { state } = upload
      if (state.kind !== 'done') return
      if (!commands.owns(upload.batch)) announcer.done(upload.batch, url, state.linkExpiresAt)
      // A link to what was sent before has a row already, and was checked then.
      if (state.sentBefore !== undefined) return historyChanged()
      void expiryFor(links, upload.connectionId, usualLinkSeconds(upload.connectionId))
        .then(({ because }) => because === 'chosen' || history.setReason(upload.id, because))
        .catch(() => undefined)
      checker.later({ record: upload, signed: { method: 'GET', url, headers: {}, expiresAt: 0 } })
      historyChanged()
    },
  })
  if (engine.databaseSetAside !== null)
    warnings.add({ code: 'history-set-aside', details: engine.databaseSetAside })
  const { queue, history, journal, transfer } = engine
  const checker = createLinkChecker({ history, stores, clock, changed: historyChanged })
  const composedLinks = composeLinks({
    history,
    stores,
    book: {
      ...book,
      learnNoForms(id) {
        book.learnNoForms(id)
        tellWarnings()
      },
    },
    clock,
    clipboard,
    checker,
    capSeconds: (id) => rulesOf(id).longestLinkSeconds ?? null,
    rulesOf,
    changed: historyChanged,
    linkExpirySeconds: () => settings.get().linkExpirySeconds,
    saveFile: dialogs.saveFile,
    transfer,
    chooseWhere: dialogs.chooseWhere,
    window,
    show,
    send,
    wantsReminders: () => settings.get().remindBeforeEnd,
    renew: (ids) => void handlers['history:renew']({ ids }),
  })
  const links = composedLinks.tools

  const wake = () => {
    network.refresh()
    sender.drop()
    engine.wake()
  }
  powerMonitor.on('resume', wake)
  const lookForNetwork = createOnlineWatch(() => net.isOnline(), wake)
  const watching = setInterval(() => {
    lookForNetwork()
    clockWatch.look()
  }, LOOK_FOR_NETWORK_MS)

  const fileDesk = createFileDesk((file) => summaryOf(file, book.findSame(detailsOf(file))))
  const desk = createDropDesk({
    walk: walkInWorker(join(outDirectory, 'main/walk-worker.js')),
    activeConnection: () => book.active(),
    policyOf: policies.of,
    names: systemNames(),
    asksAboutNames: () => settings.get().askAboutNames,
    sharedAs: (connectionId) => (file) =>
      history.living({ connectionId, name: file.name, folder: file.folder }, clock.now()),
    isThere: (connectionId) => async (key, signal) => isThere(stores.of(connectionId), key, signal),
    isGoingUp: (connectionId, path) => queue.idOf(connectionId, path) !== undefined,
    dropAsZip: () => settings.get().dropAsZip,
    lookFirst: () => settings.get().lookFirst,
    join: (connectionId, path) => queue.join(connectionId, path),
    add: (uploads) => queue.add(uploads),
    now: clock.now,
    asked(question) {
      send('drops:asked', question)
      if (question !== null && window()?.isVisible() !== true) show()
    },
  })
  const sendOpened = (paths: readonly string[]) => {
    if (paths.length === 0) return
    show()
    void desk.take(paths).then((result) => send('drops:taken', result))
  }
  const desktop = composeDesktop({
    outDirectory,
    window,
    show,
    sendOpened,
    settings: settings.get,
    keepSettings(change) {
      settings.change(change)
      tellWarnings()
    },
    queue,
    desk,
    watchedValue: openValue('watched-folder'),
    changed: () => tellWarnings(),
    log,
  })

  const commands = createCommands(() => ({
    links: { ...links, book },
    queue,
    usualLinkSeconds,
    rules: { policyOf: policies.of, names: systemNames() },
    handOver(paths) {
      show()
      return desk.take(paths)
    },
  }))
  const isSending = () => {
    const { queued, sending, waiting, finishing } = queue.counts()
    return queued + sending + waiting + finishing > 0
  }
  const { updates, stop: stopUpdates } = composeUpdates({
    allowed: () => policiesNow(book, policies).all.every(({ rules }) => rules.noUpdates !== true),
    isSending,
    publish: (state) => send('updates:changed', state),
    log: log.info,
  })

  const handlers = createHandlers({
    version: app.getVersion(),
    warnings,
    settings,
    policies,
    book,
    stores,
    integrity,
    queue,
    desk,
    desktop,
    links,
    signIn: { sender, clock, sessions, desk: signInDesk },
    keyStates: storages.keyStates,
    logs: {
      log,
      about: aboutThisComputer(),
      now: () => ({
        connection: book.views().find(({ active }) => active) ?? null,
        rows: queue.rows(),
      }),
      clipboard,
    },
    updates,
    transfer,
    localStorage,
    pasteFolder,
    clock,
    clipboard,
    fileDesk,
    sender,
    network,
    lookup: async (host) => (await lookup(host, { all: true })).length,
    chooseConnectionFile: dialogs.chooseConnectionFile,
    saveConnectionFile: (name, content) => dialogs.saveFile(name, [content]),
    networkBook,
    networkChanged() {
      wake()
      transfer.trustAnew()
    },
    chooseCertificates: dialogs.chooseCertificates,
    choosePaths: dialogs.choosePaths,
    send,
  })
  const forgetHistory = () => {
    for (const id of withoutHistory(book, policies)) history.forget(id)
  }
  tellWarnings = () =>
    void Promise.resolve(handlers['app:view'](undefined)).then((view) => send('app:changed', view))

  const beginStorage = async () => {
    if (book.views().some((connection) => connection.kind === 'local'))
      await localStorage.start().catch((caught: unknown) => log.error('storage on this computer', caught))
  }

  return {
    handlers,
    async openConnectionFile(path) {
      await fileDesk.open(path)
      tellWarnings()
    },
    commands,
    beginStorage,
    async begin() {
      await beginStorage()
      // After a crash, what the last run was to forget is still there.
      forgetHistory()
      const left = journal.read()
      pasteFolder.sweep(new Set(left.map((upload) => upload.path)))
      queue.restore(left)
      desktop.begin()
      composedLinks.begin()
    },
    isSending,
    sendOpened,
    picture: (path) => servePicture(path, (id) => queue.find(id)),
    closesToTray: () => settings.get().closeToTray && desktop.hasTray(),
    end() {
      historyChange.stop()
      clearInterval(watching)
      stopUpdates()
      powerMonitor.off('resume', wake)
      wakeLock.hold(false)
      desktop.end()
      forgetHistory()
      engine.close()
      composedLinks.end()
      localStorage.stop()
      void sender.close()
    },
  }
}
