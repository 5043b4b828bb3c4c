// Installs the Debian packages that are missing: by itself as root, otherwise by naming the command.

import { existsSync } from 'node:fs'
import { capture, runOrThrow } from './run-command.mjs'
import { installCommand, listFormat, missingPackages } from './system-packages.mjs'

const dpkgQuery = '/usr/bin/dpkg-query'

/** apt waits for another apt, and tries again where a mirror stumbles. */
const patience = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=5']

/**
 * Does nothing on systems without dpkg, whose people know their own packages.
 * @param groups names of `packageGroups`
 * @throws with the one command to run, when packages are missing and this user may not install them
 */
export async function ensureSystemPackages(groups) {
  if (!existsSync(dpkgQuery)) return
  const { stdout } = await capture(dpkgQuery, ['-W', `-f=${listFormat}`])
  const missing = missingPackages(groups, stdout)
  if (missing.length === 0) return
  if (process.getuid() !== 0) {
    throw new Error(`Packages are missing. Install them with: ${installCommand(missing)}`)
  }
  console.log(`Installing Debian packages: ${missing.join(' ')}`)
  await apt('update')
  await apt('install', '-y', '--no-install-recommends', ...missing)
}

/** Shows what went wrong and not what apt did. */
function apt(...args) {
  return runOrThrow('apt-get', [...patience, '-qq', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}
