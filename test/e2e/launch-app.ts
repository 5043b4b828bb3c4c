/** Starts the built app in a real Electron with a profile of its own, and drops real files on its window. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { findElectron } from '../../scripts/electron-runtime.mjs'

const projectDirectory = resolve(import.meta.dirname, '../..')

export interface RunningApp {
  electron: ElectronApplication
  page: Page
  /** The app's own folder: database, settings, logs. */
  profile: string
  /** Quits as a person would; the profile stays. */
  quit(): Promise<void>
}

/** A folder for one test, removed by `remove`. */
export function makeDirectory(name: string): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), `slipway-${name}-`))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/**
 * @param profile folder of an earlier run, or a new one
 * @param args more arguments for Electron
 */
export async function launchApp(profile: string, args: string[] = []): Promise<RunningApp> {
  const { executable } = await findElectron({ say: () => undefined })
  const electron = await _electron.launch({
    executablePath: executable,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), `--user-data-dir=${profile}`, ...args, projectDirectory],
  })
  const page = await electron.firstWindow()
  await page.waitForLoadState('domcontentloaded')
  return { electron, page, profile, quit: () => electron.close() }
}

/** A true drop: the system's own file list on the middle of the window, paths and all. */
export async function dropPaths(page: Page, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const { x, y } = await page.evaluate(() => ({ x: innerWidth / 2, y: innerHeight / 2 }))
  // Node's types and the protocol's disagree on the mask; 1 is "copy".
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x, y, data })
  await session.detach()
}
