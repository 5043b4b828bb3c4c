// Installs the npm packages when node_modules is missing or is not what package-lock.json says.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { outdatedPackages } from './outdated-packages.mjs'
import { root } from './project.mjs'
import { runOrThrow } from './run-command.mjs'

export async function ensureDependencies() {
  const locked = await readPackages('package-lock.json')
  const installed = await readPackages('node_modules/.package-lock.json').catch(() => ({}))
  const outdated = outdatedPackages(locked, installed)
  if (outdated.length === 0) return
  console.log(`Installing npm packages: ${outdated.length} missing or out of date`)
  // npm is a script on Windows, which only a shell can start.
  await runOrThrow('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    shell: process.platform === 'win32',
  })
}

async function readPackages(path) {
  return JSON.parse(await readFile(join(root, path), 'utf8')).packages
}
