/** Entry of the app. Reads as a table of contents: each step is in the file it is named after. */
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { app, type BrowserWindow, ipcMain } from 'electron'
import type { Command } from './cli/command.ts'
import type { CommandRun } from './cli/command-tools.ts'
import type { Outcome } from './cli/outcome.ts'
import { parseArguments } from './cli/parse-arguments.ts'
import { serveCommands } from './cli/serve-commands.ts'
import { composeSlipway } from './compose.ts'
import { askedByCommand, ownArguments, runCommandLine } from './compose-command.ts'
import type { Slipway } from './compose-slipway.ts'
import { preventsSandbox, refusedSwitches } from './hardening/allowed-switches.ts'
import { cleanEnvironment } from './hardening/clean-environment.ts'
import { isDrivenByTests } from './hardening/driven-by-tests.ts'
import { serveChannels } from './ipc/serve-channels.ts'
import { createLog } from './logs/log.ts'
import { openLogFile } from './logs/log-file.ts'
import { type OpenedPaths, openedByArguments, sortOpened } from './opened-paths.ts'
import { createQuitGuard } from './quit-guard.ts'
import { isOwnPage, openWindow } from './window.ts'
import { keepCrashes } from './window-crashes.ts'
import { guardPages } from './window-guards.ts'
import { registerPageScheme, servePage } from './window-protocol.ts'
import { askToClose, guardApp, guardWindow, hideInsteadOfClose } from './window-quit.ts'

const outDirectory = join(import.meta.dirname, '..')
let window: BrowserWindow | null = null
let slipway: Slipway | null = null
/** Opened before there was anything to open them. */
const openedEarly: OpenedPaths[] = []
let begun = false
let stopServing = () => {}
const guard = createQuitGuard({
  isSending: () => slipway?.isSending() === true,
  ask: (signal) => askToClose(window, signal),
  quit: () => app.quit(),
  now: () => performance.now(),
})

// Whatever is created from here on is for its owner alone: database, logs, objects of the storage here.
process.umask(0o077)
const log = createLog(openLogFile({ directory: app.getPath('logs') }), Date.now)
keepCrashes(log)
registerPageScheme()
cleanEnvironment(process.env)
if (app.isPackaged && !isDrivenByTests(app.getAppPath())) refuseSwitches()
// In development as root there is no sandbox to be had; a packaged app never runs without one.
if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()

const typed = parseArguments(ownArguments(process.argv), process.cwd())
if (typed !== null) {
  void runCommandLine(typed, alone).then((code) => {
    // A person opened the window in the meantime: this process is their app now.
    if (window !== null) return
    end()
    app.exit(code)
  })
}
// Chromium changes the order of the arguments that it hands over itself.
const started = { words: ownArguments(process.argv), folder: process.cwd() }
if (typed !== null || app.requestSingleInstanceLock(started)) {
  app.on('second-instance', (_event, _args, _directory, other) => {
    if (isDeepStrictEqual(other, askedByCommand)) return
    const { words, folder } = other as typeof started
    show()
    openFiles(openedByArguments(words, folder))
  })
  // macOS says so, also before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    openFiles(sortOpened([path]))
  })
  // An address of ours brings the window to the front; what it says is not read (decision 13).
  app.on('open-url', (event) => {
    event.preventDefault()
    show()
  })
  app.on('activate', () => show())
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', end)
  // Not awaited at the top level: Electron is ready only after this module has run.
  if (typed === null) void app.whenReady().then(() => beginWindow(begin(open)))
} else {
  app.quit()
}

/** A command line opens nothing in the app that people get. */
function refuseSwitches(): void {
  for (const name of refusedSwitches(process.argv, process.platform)) {
    app.commandLine.removeSwitch(name)
    if (!preventsSandbox(name)) continue
    console.error(`Slipway does not start with --${name}: its window would not be in the sandbox.`)
    app.exit(1)
  }
}

/** A command for which no app was open: the same app, whose window opens only if someone wants it. */
async function alone(command: Command, run: CommandRun): Promise<Outcome> {
  const made = begin()
  await made.beginStorage()
  return made.commands.run(command, run)
}

/**
 * @param first opens the window, where one is wanted from the start: the process that draws the page starts while the rest
 * is put together, and can ask nothing before this has returned
 */
function begin(first = () => {}): Slipway {
  guardPages()
  servePage(join(outDirectory, 'renderer'), async (path) => slipway?.picture(path) ?? null)
  first()
  log.info(`Slipway ${app.getVersion()} begins`)
  const made = composeSlipway({
    userData: app.getPath('userData'),
    outDirectory,
    window: () => window,
    show,
    log,
  })
  slipway = made
  serveChannels(ipcMain, made.handlers, isOwnPage, log.warn)
  void serveCommands(app.getPath('userData'), made.commands.run).then(
    (stop) => {
      stopServing = stop
    },
    (caught: unknown) => log.error('the command line is not served', caught),
  )
  return made
}

function end(): void {
  stopServing()
  slipway?.end()
  app.releaseSingleInstanceLock()
}

/** With the first window: what an earlier run left goes on, and closing asks first. */
function beginWindow(made: Slipway): void {
  begun = true
  guardApp(guard)
  void made.begin()
  // Files after a command are the command's.
  const named = typed === null ? [openedByArguments(started.words, started.folder)] : []
  for (const opened of [...openedEarly, ...named]) openFiles(opened)
}

/** Of several connection files the last is shown. */
function openFiles(opened: OpenedPaths): void {
  if (slipway === null || !begun) {
    openedEarly.push(opened)
    return
  }
  for (const path of opened.connections) void slipway.openConnectionFile(path)
  slipway.sendOpened(opened.toSend)
}

function open(): void {
  window = openWindow(outDirectory)
  hideInsteadOfClose(window, () => slipway?.closesToTray() === true)
  guardWindow(window, guard)
  window.webContents.once('did-finish-load', () => log.info('the page is shown'))
  window.once('closed', () => {
    window = null
  })
}

function show(): void {
  if (slipway === null) return
  if (window === null) {
    if (!begun) beginWindow(slipway)
    open()
  } else {
    if (window.isMinimized()) window.restore()
    // One that is still on its way up shows itself.
    if (!window.webContents.isLoading()) window.show()
    window.focus()
  }
}
