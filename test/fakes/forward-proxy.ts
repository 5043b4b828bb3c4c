/** Real forward proxies on loopback: squid for HTTP and CONNECT, microsocks for SOCKS 5; with or without a sign-in. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { freePort } from '../../scripts/ceph/free-port.mjs'

export interface ForwardProxy {
  /** `host:port`. */
  address: string
  /** What went through it, a line for each connection. */
  log(): Promise<string>
  stop(): Promise<void>
}

export const signIn = { user: 'anna', password: 'p@ss word/1' }

const LONGEST_START_MS = 10_000

export interface HttpProxyOptions {
  wantsSignIn: boolean
  /** A name that only the proxy knows, for this computer. */
  hostName?: string
}

export async function startHttpProxy({ wantsSignIn, hostName }: HttpProxyOptions): Promise<ForwardProxy> {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-proxy-'))
  // As root squid becomes another user, who has to get in here.
  chmodSync(folder, 0o777)
  const [port, logPath, configuration] = [await freePort(), join(folder, 'log'), join(folder, 'squid.conf')]
  const { stdout: hash } = await promisify(execFile)('openssl', ['passwd', '-apr1', signIn.password])
  writeFileSync(join(folder, 'users'), `${signIn.user}:${hash}`)
  writeFileSync(join(folder, 'hosts'), hostName === undefined ? '' : `127.0.0.1 ${hostName}\n`)
  const rules = wantsSignIn
    ? [
        `auth_param basic program /usr/lib/squid/basic_ncsa_auth ${join(folder, 'users')}`,
        'acl signed_in proxy_auth REQUIRED',
        'http_access allow signed_in',
      ]
    : ['http_access allow all']
  const lines = [
    `http_port 127.0.0.1:${port}`,
    ...rules,
    'http_access deny all',
    `hosts_file ${join(folder, 'hosts')}`,
    'cache deny all',
    `access_log stdio:${logPath}`,
    `cache_log ${join(folder, 'cache.log')}`,
    `pid_filename ${join(folder, 'pid')}`,
    `coredump_dir ${folder}`,
    'shutdown_lifetime 0 seconds',
    'pinger_enable off',
  ]
  writeFileSync(configuration, `${lines.join('\n')}\n`)
  const child = spawn('/usr/sbin/squid', ['-N', '-f', configuration], { stdio: 'ignore' })
  return running(child, port, () => readFile(logPath, 'utf8'), folder)
}

export async function startSocksProxy({ wantsSignIn }: { wantsSignIn: boolean }): Promise<ForwardProxy> {
  const port = await freePort()
  const args = wantsSignIn ? ['-u', signIn.user, '-P', signIn.password] : []
  const child = spawn('microsocks', ['-i', '127.0.0.1', '-p', String(port), ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let log = ''
  child.stderr?.on('data', (text: Buffer) => {
    log += text.toString()
  })
  return running(child, port, async () => log)
}

async function running(
  child: ChildProcess,
  port: number,
  log: () => Promise<string>,
  folder?: string,
): Promise<ForwardProxy> {
  await answering(port)
  return {
    address: `127.0.0.1:${port}`,
    log,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, 'exit')
        child.kill()
        await ended
      }
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function answering(port: number): Promise<void> {
  const until = Date.now() + LONGEST_START_MS
  for (;;) {
    const socket = connect(port, '127.0.0.1')
    const there = await once(socket, 'connect').then(
      () => true,
      () => false,
    )
    socket.destroy()
    if (there) return
    if (Date.now() > until) throw new Error(`no proxy came up on port ${port}`)
    await sleep(50)
  }
}
