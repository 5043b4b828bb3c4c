/** Entry of the app. Reads as a table of contents: each step is in the file it is named after. */
import { join } from 'node:path'
import { app, type BrowserWindow, ipcMain } from 'electron'
import { composeSlipway, type Slipway } from './compose.ts'
import { connectionFilesIn, isConnectionFile } from './connection-file/opened-files.ts'
import { preventsSandbox, refusedSwitches } from './hardening/allowed-switches.ts'
import { cleanEnvironment } from './hardening/clean-environment.ts'
import { isDrivenByTests } from './hardening/driven-by-tests.ts'
import { serveChannels } from './ipc/serve-channels.ts'
import { createLog } from './logs/log.ts'
import { openLogFile } from './logs/log-file.ts'
import { createQuitGuard } from './quit-guard.ts'
import { denyPermissions, isOwnPage, openWindow } from './window.ts'
import { registerPageScheme, servePage } from './window-protocol.ts'
import { askToClose, guardApp, guardWindow } from './window-quit.ts'

const outDirectory = join(import.meta.dirname, '..')
let window: BrowserWindow | null = null
let slipway: Slipway | null = null
/** Opened before there was anything to open them. */
const openedEarly: string[] = []
const guard = createQuitGuard({
  isSending: () => slipway?.isSending() === true,
  ask: (signal) => askToClose(window, signal),
  quit: () => app.quit(),
  now: () => performance.now(),
})

// Whatever is created from here on is for its owner alone: database, logs, objects of the storage here.
process.umask(0o077)
const log = createLog(openLogFile({ directory: app.getPath('logs') }), Date.now)
registerPageScheme()
cleanEnvironment(process.env)
if (app.isPackaged && !isDrivenByTests(app.getAppPath())) refuseSwitches()
// In development as root there is no sandbox to be had; a packaged app never runs without one.
if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, args, directory) => {
    show()
    openFiles(connectionFilesIn(args.slice(1), directory))
  })
  // macOS says so, also before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    openFiles([path])
  })
  app.on('activate', () => show())
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', () => slipway?.end())
  // Not awaited at the top level: Electron is ready only after this module has run.
  void app.whenReady().then(begin)
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

function begin(): void {
  denyPermissions()
  guardApp(guard)
  servePage(join(outDirectory, 'renderer'))
  process.on('uncaughtExceptionMonitor', (thrown) => log.error('not caught', thrown))
  log.info(`Slipway ${app.getVersion()} begins`)
  slipway = composeSlipway({
    userData: app.getPath('userData'),
    outDirectory,
    window: () => window,
    log,
  })
  serveChannels(ipcMain, slipway.handlers, isOwnPage, log.info)
  show()
  void slipway.begin()
  openFiles([...openedEarly, ...connectionFilesIn(process.argv.slice(1), process.cwd())])
}

/** Connection files; of several the last is shown. */
function openFiles(paths: readonly string[]): void {
  for (const path of paths.filter(isConnectionFile)) {
    if (slipway === null) openedEarly.push(path)
    else void slipway.openConnectionFile(path)
  }
}

function show(): void {
  if (window === null) {
    window = openWindow(outDirectory)
    guardWindow(window, guard)
    window.webContents.once('did-finish-load', () => log.info('the page is shown'))
    window.once('closed', () => {
      window = null
    })
  } else {
    if (window.isMinimized()) window.restore()
    window.focus()
  }
}
