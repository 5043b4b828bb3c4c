/** Flags and variables that open other Electron apps to anyone on the computer are ignored by the packaged one. */
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { executable, listens, pause, startPackaged } from './packaged-app.ts'

/** A port nobody has. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** A module that leaves a trace where it is loaded. */
function spy(): { path: string; wasLoaded(): boolean } {
  const directory = mkdtempSync(join(tmpdir(), 'slipway-spy-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  const trace = join(directory, 'trace')
  const path = join(directory, 'spy.cjs')
  writeFileSync(path, `require('node:fs').writeFileSync(${JSON.stringify(trace)}, process.argv.join(' '))`)
  return { path, wasLoaded: () => existsSync(trace) }
}

describe('the packaged app', () => {
  it('opens no port, whatever flags ask for one, and gives V8 none of them', async () => {
    const flags = ['--inspect', '--inspect-brk', '--debug-port', '--remote-debugging-port']
    const ports = await Promise.all(flags.map(freePort))
    const { path, wasLoaded } = spy()
    const app = startPackaged([
      ...flags.map((flag, index) => `${flag}=${ports[index]}`),
      '--remote-allow-origins=*',
      '--js-flags=--expose-gc',
      '--require',
      path,
      '-r',
      path,
    ])
    await app.shown()
    expect(await Promise.all(ports.map(listens))).toEqual([false, false, false, false])
    const before = await listens(9229)
    // In Node this signal opens the inspector.
    process.kill(app.child.pid ?? 0, 'SIGUSR1')
    await pause(500)
    expect(await listens(9229)).toBe(before)
    expect(app.output()).not.toMatch(/Debugger listening|DevTools listening/)
    expect(existsSync(join(app.profile, 'DevToolsActivePort'))).toBe(false)
    expect(wasLoaded()).toBe(false)
    const children = app.processes().filter(({ type }) => type !== 'browser')
    expect(children.filter(({ commandLine }) => /expose-gc|debugging/.test(commandLine))).toEqual([])
  })

  it('is the app and no Node, and loads nothing, whatever the environment says', async () => {
    const { path, wasLoaded } = spy()
    const app = startPackaged([path], {
      ELECTRON_RUN_AS_NODE: '1',
      NODE_OPTIONS: `--require ${path}`,
      NODE_EXTRA_CA_CERTS: path,
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
      ELECTRON_OVERRIDE_DIST_PATH: path,
      ELECTRON_FORCE_IS_PACKAGED: 'false',
    })
    await app.shown()
    expect(wasLoaded()).toBe(false)
    expect(app.output()).not.toContain('NODE_TLS_REJECT_UNAUTHORIZED')
  })

  it('keeps its page in the sandbox where it is told not to', async () => {
    const app = startPackaged(['--no-sandbox', '--disable-web-security', '--ignore-certificate-errors'])
    await app.shown()
    const renderers = app.processes().filter(({ type }) => type === 'renderer')
    expect(renderers.length).toBeGreaterThan(0)
    for (const { pid, commandLine } of renderers) {
      // 2 is a filter of system calls (https://docs.kernel.org/filesystems/proc.html).
      expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s*2$/m)
      expect(commandLine).not.toMatch(/no-sandbox|disable-web-security|ignore-certificate-errors/)
    }
  })

  it.each(['--disable-seccomp-filter-sandbox', '--single-process', '--renderer-cmd-prefix=/bin/true'])(
    'does not start with %s',
    async (flag) => {
      const app = startPackaged([flag])
      await expect(app.shown()).rejects.toThrow('its window would not be in the sandbox')
    },
  )

  it('takes no app that lies in a folder in place of its archive', async () => {
    const { path, wasLoaded } = spy()
    // The executable itself, beside other resources.
    const place = mkdtempSync(join(tmpdir(), 'slipway-place-'))
    onTestFinished(() => rmSync(place, { recursive: true, force: true }))
    const from = dirname(executable)
    for (const name of readdirSync(from)) symlinkSync(join(from, name), join(place, name))
    rmSync(join(place, basename(executable)))
    cpSync(executable, join(place, basename(executable)))
    rmSync(join(place, 'resources'))
    mkdirSync(join(place, 'resources/app'), { recursive: true })
    writeFileSync(join(place, 'resources/app/package.json'), JSON.stringify({ name: 'spy', main: path }))
    const { status } = spawnSync(
      join(place, basename(executable)),
      [`--user-data-dir=${join(place, 'profile')}`],
      {
        timeout: 5_000,
      },
    )
    expect(status).not.toBe(0)
    expect(wasLoaded()).toBe(false)
  })
})
