// Gives a command what a person's desktop gives it: a screen, and on Linux a session bus of its own.

import { existsSync } from 'node:fs'
import { hasDisplay } from './display.mjs'
import { run } from './run-command.mjs'

const busRunner = '/usr/bin/dbus-run-session'

/**
 * Runs a command on the display that is there, or under Xvfb; inside its own session bus where dbus is installed,
 * so that a test's keychain is not the person's.
 * @param prefix stands before it all, such as what makes it another person's
 * @returns its exit code
 */
export function runInSession(command, options, prefix = []) {
  const screen = hasDisplay(options.env, process.platform)
    ? []
    : ['xvfb-run', '-a', '-s', '-screen 0 1440x900x24']
  const bus = existsSync(busRunner) ? [busRunner, '--'] : []
  const [first, ...rest] = [...prefix, ...bus, ...screen, ...command]
  return run(first, rest, options)
}
