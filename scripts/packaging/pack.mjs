// Runs electron-builder on what was built.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findElectron } from '../electron-runtime.mjs'
import { ensureSystemPackages } from '../ensure-system-packages.mjs'
import { runTool } from '../local-tool.mjs'
import { root } from '../project.mjs'
import { writeBillOfMaterials } from './bill-of-materials.mjs'
import { shippedPackages } from './shipped-packages.mjs'

/** Where the unpacked apps are made, below the checkout. */
export const released = 'dist'
/** The one that the end-to-end tests drive: the same files with a debugger's door (decision 5). */
export const driven = 'dist/driven'

/** @param output `released` or `driven`, in any checkout */
export function unpackedExecutable(output) {
  return {
    linux: join(output, 'linux-unpacked/slipway'),
    win32: join(output, 'win-unpacked/Slipway.exe'),
    darwin: join(output, 'mac/Slipway.app/Contents/MacOS/Slipway'),
  }[process.platform]
}

/** @param output `released` or `driven`, in this checkout */
export function archiveOf(output) {
  const executable = unpackedExecutable(join(root, output))
  return process.platform === 'darwin'
    ? join(executable, '../../Resources/app.asar')
    : join(executable, '../resources/app.asar')
}

/**
 * @param options.drivenByTests makes the app that tests can drive, instead of the one people get
 * @returns electron-builder's exit code
 */
export async function packUnpacked({ drivenByTests = false } = {}) {
  await ensureSystemPackages(['runtime'])
  const { folder, version } = await findElectron()
  await writeBillOfMaterials(await shippedPackages(), version)
  return runBuilder([
    '--dir',
    `--config.electronDist=${folder}`,
    `--config.electronVersion=${version}`,
    ...(drivenByTests
      ? ['--config.extraMetadata.drivenByTests=true', `--config.directories.output=${driven}`]
      : []),
  ])
}

/** @param args of electron-builder, such as `--linux` */
export async function packInstallers(args) {
  const { devDependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  await writeBillOfMaterials(await shippedPackages(), devDependencies.electron)
  return runBuilder(args)
}

function runBuilder(args) {
  return runTool('electron-builder', 'electron-builder', ['--publish', 'never', ...args])
}
