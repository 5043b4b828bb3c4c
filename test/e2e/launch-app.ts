/** Starts the built app in a real Electron with a profile of its own, and drops real files on its window. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { appCommand } from './app-command.ts'
import { refuseLeaks, watchLeaks } from './watch-leaks.ts'

export interface RunningApp {
  electron: ElectronApplication
  page: Page
  /** Quits as a person would, who says yes where it asks; the profile stays. */
  quit(): Promise<void>
}

export interface LaunchOptions {
  /** The app's own folder: of an earlier run, or a new one. */
  profile: string
  args?: string[]
  /** Files that the system opens it with, as after a double click. */
  opens?: string[]
  env?: Record<string, string>
}

/** The button that closes the app although files are still being sent. */
const CLOSE = 1

/** A folder for one test. Removing it fails where an app of the test left or said something secret. */
export function makeDirectory(name: string): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), `slipway-${name}-`))
  return {
    path,
    remove() {
      try {
        refuseLeaks(path)
      } finally {
        rmSync(path, { recursive: true, force: true })
      }
    },
  }
}

export async function launchApp({
  profile,
  args = [],
  opens = [],
  env = {},
}: LaunchOptions): Promise<RunningApp> {
  const command = await appCommand(`--user-data-dir=${profile}`, ...args)
  const electron = await _electron.launch({
    executablePath: command.executable,
    args: [...command.args, ...opens],
    env: { ...definedEnvironment(), ...env },
  })
  const page = await electron.firstWindow()
  // Benches and the gallery show the app by itself, and what compiles them gives functions a helper that main has not.
  if (process.env.TEST_WORKER_INDEX !== undefined) await watchLeaks(electron, profile)
  await page.waitForLoadState('domcontentloaded')
  return {
    electron,
    page,
    async quit() {
      await electron.evaluate(({ dialog }, close) => {
        dialog.showMessageBox = async () => ({ response: close, checkboxChecked: false })
      }, CLOSE)
      await electron.close()
    },
  }
}

/** A true drop: the system's own file list on the middle of the window, paths and all. */
export async function dropPaths(page: Page, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const { x, y } = await page.evaluate(() => ({ x: innerWidth / 2, y: innerHeight / 2 }))
  // 1 is "copy".
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x, y, data })
  await session.detach()
}

/** The text on the clipboard, asked of the app's main process. */
export async function readClipboard(app: RunningApp): Promise<string> {
  return app.electron.evaluate(async ({ clipboard }) => clipboard.readText())
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
