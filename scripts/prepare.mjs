// What every command does first: the packages, the npm modules, an Electron; each only when it is missing.

import { hasDisplay, noDisplayMessage } from './display.mjs'
import { findElectron } from './electron-runtime.mjs'
import { ensureDependencies } from './ensure-dependencies.mjs'
import { ensureSystemPackages } from './ensure-system-packages.mjs'
import { runTool } from './local-tool.mjs'
import { writeLicences } from './packaging/licences.mjs'
import { shippedPackages } from './packaging/shipped-packages.mjs'

/**
 * Makes ready to open a window.
 * @returns the Electron to open it with
 * @throws when there is no display; the message names the command that gives one
 */
export async function prepareWindow() {
  if (!hasDisplay(process.env, process.platform)) {
    await ensureSystemPackages(['display'])
    throw new Error(noDisplayMessage)
  }
  await ensureSystemPackages(['runtime'])
  await ensureDependencies()
  return findElectron()
}

/** Builds the app into `out/`. */
export async function build() {
  const code = await runTool('electron-vite', 'electron-vite', ['build', '--logLevel', 'warn'])
  if (code !== 0) throw new Error('The build failed; its reason stands above.')
  await writeLicences(await shippedPackages())
}

/** Runs a command's main function; a failure becomes one line and exit code 1. */
export function runMain(main) {
  main().then(
    (code) => {
      process.exitCode = code
    },
    (error) => {
      console.error(error.message)
      process.exitCode = 1
    },
  )
}
