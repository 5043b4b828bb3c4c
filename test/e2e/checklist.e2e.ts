/**
 * Electron's own checklist (https://www.electronjs.org/docs/latest/tutorial/security), all twenty items, on the running
 * app. Each asks the app what there is, so that a window, session, channel or permission that comes later is covered.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { channels } from '../../contract/ipc.ts'
import { releasedFuses } from '../../scripts/packaging/fuses.mjs'
import { dropPaths, launchApp, makeDirectory, type RunningApp } from './launch-app.ts'

const PAGE = 'app://slipway/index.html'
const project = resolve(import.meta.dirname, '../..')
const directory = makeDirectory('checklist')
let app: RunningApp
let outside: Server
let cameOutside = 0
let elsewhere = ''

test.beforeAll(async () => {
  outside = createServer((_request, response) => {
    cameOutside += 1
    response.setHeader('access-control-allow-origin', '*')
    response.end('<title>elsewhere</title>')
  })
  await new Promise<void>((listening) => outside.listen(0, '127.0.0.1', listening))
  elsewhere = `http://127.0.0.1:${(outside.address() as AddressInfo).port}/`
  app = await launchApp({ profile: join(directory.path, 'profile') })
  await expect(app.page.getByRole('heading').first()).toBeVisible()
})

test.afterAll(async () => {
  await app.quit()
  outside.close()
  directory.remove()
})

/** Of every page there is, a window's or any other. */
function preferences() {
  return app.electron.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      const { getLastWebPreferences } = contents as unknown as {
        getLastWebPreferences(): Record<string, unknown>
      }
      return {
        url: contents.getURL(),
        type: contents.getType(),
        ...getLastWebPreferences.call(contents),
      } as Record<string, unknown>
    }),
  )
}

/** Ends with where the page is, and how many windows there are. */
async function whereAfter(act: () => Promise<unknown>): Promise<{ url: string; windows: number }> {
  await act().catch(() => undefined)
  // Long enough for a navigation that is not stopped.
  await app.page.waitForTimeout(150)
  return {
    url: app.page.url(),
    windows: await app.electron.evaluate(({ webContents }) => webContents.getAllWebContents().length),
  }
}

const nowhere = { url: PAGE, windows: 1 }

/** Of everything the page has brought in. */
function loadedAddresses(): Promise<string[]> {
  return app.page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('script[src], link[href], img[src]')]
      .map(
        (element) =>
          new URL(element.getAttribute('src') ?? element.getAttribute('href') ?? '', location.href).href,
      )
      .filter((address) => !address.startsWith('data:')),
  )
}

test('1. only secure content: the page and all it loads come over app://', async () => {
  const loaded = (await loadedAddresses()).map((address) => new URL(address).protocol)
  expect(loaded.length).toBeGreaterThan(1)
  expect([...new Set(loaded)]).toEqual(['app:'])
  expect(app.page.url()).toBe(PAGE)
})

test('2 to 4, 6, 8 to 11. no page has Node, all are isolated and in the sandbox, none has a weakened preference', async () => {
  const all = await preferences()
  expect(all.map(({ url, type }) => ({ url, type }))).toEqual([{ url: PAGE, type: 'window' }])
  for (const page of all) {
    expect(page).toMatchObject({
      nodeIntegration: false,
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
    })
    const weakening = [
      'nodeIntegrationInWorker',
      'nodeIntegrationInSubFrames',
      'allowRunningInsecureContent',
      'experimentalFeatures',
      'enableBlinkFeatures',
      'webviewTag',
    ]
    expect(weakening.filter((name) => page[name])).toEqual([])
  }
  expect(
    await app.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
    ),
  ).toEqual([])
})

test('5. every permission is denied, in this session and in one that comes later', async () => {
  const states = await app.page.evaluate(async () => {
    const names = [
      'accelerometer',
      'ambient-light-sensor',
      'background-fetch',
      'background-sync',
      'camera',
      'clipboard-read',
      'clipboard-write',
      'display-capture',
      'geolocation',
      'gyroscope',
      'idle-detection',
      'local-fonts',
      'magnetometer',
      'microphone',
      'midi',
      'notifications',
      'payment-handler',
      'persistent-storage',
      'screen-wake-lock',
      'storage-access',
      'window-management',
    ]
    const query = async (name: string) => {
      try {
        return [name, (await navigator.permissions.query({ name: name as PermissionName })).state]
      } catch {
        return [name, 'unknown']
      }
    }
    return Promise.all(names.map(query))
  })
  expect(states.filter(([, state]) => state !== 'denied' && state !== 'unknown')).toEqual([])
  const asked = await app.page.evaluate(async () => {
    const ask = (act: () => Promise<unknown> | undefined) =>
      Promise.resolve()
        .then(act)
        .then(
          (value) => JSON.stringify(value) ?? 'undefined',
          (error: Error) => error.name,
        )
    return {
      camera: await ask(() => navigator.mediaDevices?.getUserMedia({ video: true, audio: true })),
      screen: await ask(() => navigator.mediaDevices?.getDisplayMedia()),
      place: await ask(
        () =>
          new Promise((done, no) =>
            navigator.geolocation.getCurrentPosition(done, () => no(new TypeError())),
          ),
      ),
      notify: await ask(() => Notification.requestPermission()),
      read: await ask(() => navigator.clipboard.readText()),
      midi: await ask(() => navigator.requestMIDIAccess({ sysex: true })),
    }
  })
  expect(asked).toEqual({
    camera: expect.stringMatching(/Error$/),
    screen: expect.stringMatching(/Error$/),
    place: 'TypeError',
    notify: '"denied"',
    read: expect.stringMatching(/Error$/),
    midi: expect.stringMatching(/Error$/),
  })
  const later = await app.electron.evaluate(async ({ BrowserWindow, session }) => {
    const window = new BrowserWindow({
      show: false,
      webPreferences: { session: session.fromPartition('later'), sandbox: true },
    })
    await window.loadURL('data:text/html,later').catch(() => undefined)
    const state = await window.webContents
      .executeJavaScript('Notification.requestPermission()')
      .catch(() => 'denied')
    const opened = await window.webContents
      .executeJavaScript("String(window.open('https://example.com'))")
      .catch(() => 'null')
    window.destroy()
    return { state, opened }
  })
  expect(later).toEqual({ state: 'denied', opened: 'null' })
})

test('7. the policy of every answer is strict, and it holds: nothing inline, made, or from elsewhere runs', async () => {
  const policies = await app.electron.evaluate(
    async ({ net }, addresses) => {
      const answers = await Promise.all(addresses.map((address) => net.fetch(address)))
      return answers.map(({ headers }) => headers.get('content-security-policy'))
    },
    [PAGE, ...(await loadedAddresses())],
  )
  expect(new Set(policies).size).toBe(1)
  const [policy] = policies
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/unsafe|https?:|\*|ws:/)
  const ran = await app.page.evaluate(async (elsewhere) => {
    const trace = globalThis as { ran?: string[] }
    trace.ran = []
    const violations: string[] = []
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      violations.push(effectiveDirective),
    )
    const add = (html: string) => {
      const place = document.createElement('div')
      place.innerHTML = html
      document.body.append(place)
      return place
    }
    const places = [
      add('<img src=x onerror="ran.push(\'inline\')">'),
      add(`<iframe src="${elsewhere}"></iframe>`),
      add(`<img src="${elsewhere}">`),
    ]
    const script = document.createElement('script')
    script.textContent = "ran.push('script')"
    document.body.append(script)
    // In a task of its own: what a debugger evaluates may make code.
    setTimeout(() => new Function("ran.push('made')")())
    await fetch(elsewhere).catch(() => undefined)
    await new Promise((done) => setTimeout(done, 200))
    for (const place of [...places, script]) place.remove()
    return { ran: trace.ran, violated: violations.length > 3 }
  }, elsewhere)
  expect(ran).toEqual({ ran: [], violated: true })
  expect(cameOutside).toBe(0)
})

test('12. a page in a page is not to be had: no webview is made', async () => {
  const made = await app.page.evaluate(() => {
    const view = document.createElement('webview')
    view.setAttribute('src', 'https://example.com')
    document.body.append(view)
    const can = 'loadURL' in view || 'getWebContentsId' in view
    view.remove()
    return can
  })
  expect(made).toBe(false)
})

test('13. nothing leads the page away: address, link, form, refresh, reload elsewhere, a dropped page', async () => {
  const html = join(directory.path, 'dropped.html')
  writeFileSync(html, '<title>dropped</title>')
  const addresses = [
    elsewhere,
    'file:///etc/passwd',
    `file://${html}`,
    'data:text/html,x',
    'app://other/index.html',
    'javascript:document.title="x"',
  ]
  const goTo = (to: string) => {
    location.href = to
  }
  const clickLinkTo = (to: string) => {
    const link = document.createElement('a')
    link.href = to
    document.body.append(link)
    link.click()
    link.remove()
  }
  for (const address of addresses)
    for (const go of [goTo, clickLinkTo])
      expect(await whereAfter(() => app.page.evaluate(go, address)), `${go.name} ${address}`).toEqual(nowhere)
  expect(
    await whereAfter(() =>
      app.page.evaluate((to) => {
        const form = document.createElement('form')
        form.action = to
        form.method = 'post'
        document.body.append(form)
        form.submit()
        form.remove()
        const refresh = document.createElement('meta')
        refresh.httpEquiv = 'refresh'
        refresh.content = `0; url=${to}`
        document.head.append(refresh)
        refresh.remove()
      }, elsewhere),
    ),
  ).toEqual(nowhere)
  expect(await whereAfter(() => dropPaths(app.page, [html]))).toEqual(nowhere)
  expect(cameOutside).toBe(0)
})

test('14. no window opens: window.open, target=_blank, middle click', async () => {
  for (const address of [elsewhere, PAGE, 'about:blank', 'file:///etc/passwd']) {
    expect(
      await whereAfter(() =>
        app.page.evaluate((to) => {
          window.open(to, '_blank')
          const link = document.createElement('a')
          link.href = to
          link.target = '_blank'
          link.textContent = 'link'
          link.id = 'middle'
          link.style.cssText = 'position:fixed;inset:0 auto auto 0;z-index:9999'
          document.body.append(link)
          link.click()
        }, address),
      ),
      address,
    ).toEqual(nowhere)
    expect(await whereAfter(() => app.page.mouse.click(5, 5, { button: 'middle' })), address).toEqual(nowhere)
    await app.page.evaluate(() => document.getElementById('middle')?.remove())
  }
  expect(cameOutside).toBe(0)
})

test('15. nothing but a sign-in page over https is opened outside', async () => {
  const calls = sources(join(project, 'main')).flatMap(({ path, text }) =>
    [...text.matchAll(/shell\.openExternal\(([^)]*)\)/g)].map(([, given]) => `${path}: ${given}`),
  )
  // The page where a company's people sign in, named by its own service and over https alone, which
  // test/main/credentials/sign-in-desk.test.ts proves. One that is added is listed here with its test.
  expect(calls).toEqual(['compose.ts: page'])
})

test('16. Electron is pinned to one version, and looked at for newer ones every week', async () => {
  const { devDependencies } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))
  expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/)
  expect(readFileSync(join(project, '.github/dependabot.yml'), 'utf8')).toMatch(
    /package-ecosystem: npm[\s\S]*interval: weekly/,
  )
})

test('17. every channel there is belongs to the contract, and refuses every frame but the page', async () => {
  const served = await app.electron.evaluate(({ ipcMain }) => {
    const { _invokeHandlers } = ipcMain as unknown as { _invokeHandlers: Map<string, unknown> }
    return { handled: [..._invokeHandlers.keys()].sort(), listened: ipcMain.eventNames().map(String) }
  })
  expect(served).toEqual({ handled: Object.keys(channels).sort(), listened: ['error'] })
  const answers = await app.electron.evaluate(async ({ BrowserWindow, ipcMain }, names) => {
    const { _invokeHandlers } = ipcMain as unknown as {
      _invokeHandlers: Map<
        string,
        (event: unknown, args: unknown) => Promise<{ ok: boolean; problem?: { code: string } }>
      >
    }
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
    await window.loadURL('data:text/html,<title>foreign</title>')
    const { mainFrame } = window.webContents
    const answers = await Promise.all(
      names.map(async (name) => [
        name,
        (await _invokeHandlers.get(name)?.({ senderFrame: mainFrame }, {}))?.problem?.code,
      ]),
    )
    window.destroy()
    return answers
  }, Object.keys(channels))
  expect(answers).toEqual(Object.keys(channels).map((name) => [name, 'refused']))
})

test('18. file:// is not to be had from the page', async () => {
  const got = await app.page.evaluate(() =>
    fetch('file:///etc/passwd').then(
      () => 'read',
      () => 'refused',
    ),
  )
  expect(got).toBe('refused')
  for (const { path, text } of sources(join(project, 'main')))
    expect(/loadFile\(|loadURL\([^)]*file:/.test(text), path).toBe(false)
})

test('19. each fuse is decided; the packaged app is read back in test/packaged', async () => {
  expect(releasedFuses).toMatchObject({
    RunAsNode: false,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    OnlyLoadAppFromAsar: true,
    GrantFileProtocolExtraPrivileges: false,
  })
})

test('20. the page gets named functions and plain data, no part of Electron and no event', async () => {
  const bridge = await app.page.evaluate(() => {
    const { slipway } = window as unknown as { slipway: Record<string, unknown> }
    return Object.entries(slipway)
      .map(([name, value]) => `${name}: ${typeof value}`)
      .sort()
  })
  expect(bridge).toEqual(['addFiles: function', 'call: function', 'on: function'])
  const kinds = await app.page.evaluate(async () => {
    const { slipway } = window as unknown as {
      slipway: {
        on(name: string, listener: (...given: unknown[]) => void): () => void
        call(name: string, args: unknown): Promise<unknown>
      }
    }
    const got = await new Promise<unknown[]>((done) => {
      const stop = slipway.on('app:changed', (...given) => {
        stop()
        done(given)
      })
      void slipway.call('settings:save', {})
    })
    return got.map((each) => ({
      keys: Object.keys(each as object).includes('connections'),
      sender: 'sender' in (each as object),
    }))
  })
  expect(kinds).toEqual([{ keys: true, sender: false }])
  for (const name of ['files:add', 'constructor', '__proto__', 'app:quit'])
    await expect(
      app.page.evaluate(
        (to) =>
          (
            window as unknown as { slipway: { call(name: string, args: unknown): Promise<unknown> } }
          ).slipway.call(to, {}),
        name,
      ),
    ).rejects.toThrow('no such channel')
})

function sources(folder: string): { path: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))
}
