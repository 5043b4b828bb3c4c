// Adds libsql's bindings for the other processor of this system, which npm leaves out: a universal app for macOS holds
// both. libsql publishes none for Windows on ARM; the release workflow builds that one from source.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../project.mjs'
import { runOrThrow } from '../run-command.mjs'

const wanted = { darwin: ['@libsql/darwin-x64', '@libsql/darwin-arm64'], win32: ['@libsql/win32-x64-msvc'] }

const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'))
const names = (wanted[process.platform] ?? []).map(
  (name) => `${name}@${packages[`node_modules/${name}`].version}`,
)
if (names.length > 0)
  await runOrThrow('npm', ['install', '--no-save', '--force', '--no-audit', '--no-fund', ...names], {
    cwd: root,
    shell: process.platform === 'win32',
  })
