// A person who is not root, for tests of the packaged app: Chromium's sandbox does not run as root.

import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './project.mjs'
import { capture, run, runOrThrow } from './run-command.mjs'

const name = 'slipway-test'

/**
 * Makes the person where this is root and there is none yet; elsewhere it is whoever runs this.
 * @returns `prefix` stands before each command of theirs, `env` is their environment, `home` a folder of their own,
 *   `checkout` the project where they can read it
 */
export async function anyPerson(environment = process.env) {
  const home = await mkdtemp(join(tmpdir(), 'slipway-person-'))
  if (process.platform !== 'linux' || process.getuid() !== 0)
    return { prefix: [], env: environment, home, checkout: root }
  const { code } = await capture('id', ['-u', name], { stdio: ['ignore', 'pipe', 'ignore'] })
  if (code !== 0) await runOrThrow('useradd', ['--system', '--no-create-home', '--shell', '/bin/sh', name])
  await runOrThrow('chown', [name, home])
  const person = {
    prefix: ['runuser', '-u', name, '--', 'env', `HOME=${home}`],
    env: theirs(environment),
    home,
  }
  return { ...person, checkout: await readableCheckout(person) }
}

/** Without what leads to root's own screen, session and caches. */
function theirs(environment) {
  const roots = /^(DISPLAY|XAUTHORITY|WAYLAND_DISPLAY|DBUS_.*|XDG_.*)$/
  const kept = Object.entries(environment).filter(([key]) => !roots.test(key))
  return { ...Object.fromEntries(kept), USER: name, LOGNAME: name }
}

/** Root's own folders are closed to others: then a copy that shares its files on the disk, or a true one. */
async function readableCheckout({ prefix: [first, ...rest], env }) {
  const file = join(root, 'package.json')
  if ((await run(first, [...rest, 'test', '-r', file], { env, cwd: '/' })) === 0) return root
  const copy = join(await mkdtemp(join(tmpdir(), 'slipway-checkout-')), 'slipway')
  if ((await run('cp', ['-al', root, copy], { stdio: 'ignore' })) !== 0)
    await runOrThrow('cp', ['-a', `${root}/.`, copy])
  await runOrThrow('chmod', ['a+rx', join(copy, '..'), copy])
  return copy
}
