// One of Ceph's daemons as a child process that never outlives its parent.

import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'

/** How long a daemon may take to be ready, in milliseconds; measured: under 6 s on two busy cores. */
const readyTimeout = 60_000
/** How often it is asked whether it is ready, in milliseconds. */
const readyInterval = 100

/**
 * Starts a daemon in the foreground of a child process and waits until it is ready.
 * @param command the daemon, such as `ceph-mon`
 * @param logFile takes what it prints
 * @param isReady answers whether it does its work; asked again and again
 * @returns `{ stop }`; stopping kills it, for its data is thrown away
 * @throws with its last words when it ends before it is ready or takes longer than a minute
 */
export async function startDaemon(command, args, logFile, isReady) {
  const log = openSync(logFile, 'w')
  // The kernel ends it with its parent, even when that one is killed.
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', command, ...args], { stdio: ['ignore', log, log] })
  closeSync(log)
  const ended = new Promise((resolve) => {
    child.once('error', resolve)
    child.once('exit', resolve)
  })
  let alive = true
  ended.then(() => {
    alive = false
  })
  const stop = () => {
    child.kill('SIGKILL')
    return ended
  }

  const deadline = performance.now() + readyTimeout
  while (!(await isReady())) {
    if (!alive || performance.now() > deadline) {
      await stop()
      throw new Error(`${command} did not start. ${readFileSync(logFile, 'utf8').slice(-1_000)}`)
    }
    await delay(readyInterval)
  }
  return { stop }
}
