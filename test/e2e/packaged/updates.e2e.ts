/** An update in the real app: its own network, its feed from a release's package.json, and what a person is asked. */
import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { UpdateState } from '../../../contract/update.ts'
import { makeCertificate } from '../../fakes/certificate.ts'
import { serveHttps } from '../../fakes/serve-https.ts'
import { launchApp, makeDirectory, type RunningApp } from '../launch-app.ts'
import { copyAsRelease } from './release-copy.ts'

const VERSION = '9.9.9'
const NAME = `Slipway-${VERSION}-linux-x64.AppImage`
const NOTES = '- Faster for many small files.\n- Links say why they end.'
const file = Buffer.from(`slipway ${'x'.repeat(200_000)}`)
const keys = generateKeyPairSync('ed25519')

test('a newer release is downloaded, shown with its notes and put in place at the end; one that is not ours is refused', async () => {
  const directory = makeDirectory('updates')
  const sum = createHash('sha512').update(file).digest('base64')
  const feed = [
    `version: ${VERSION}`,
    `files:\n  - url: ${NAME}\n    sha512: ${sum}\n    size: ${file.length}`,
    `path: ${NAME}`,
    `sha512: ${sum}`,
    `releaseNotes: |\n${NOTES.replace(/^/gm, '  ')}`,
    "releaseDate: '2026-01-02T03:04:05.000Z'\n",
  ].join('\n')
  // The signature of another feed comes first.
  const served = new Map<string, Buffer | string>([
    ['/latest-linux.yml', feed],
    ['/latest-linux.yml.sig', sign(null, Buffer.from('another'), keys.privateKey).toString('base64')],
    [`/${NAME}`, file],
  ])
  const server = await serveHttps(
    (request, response) => {
      const body = served.get(new URL(request.url ?? '', 'http://x').pathname)
      response.writeHead(body === undefined ? 404 : 200).end(body)
    },
    await makeCertificate(directory.path),
  )
  const installed = join(directory.path, 'Slipway.AppImage')
  writeFileSync(installed, 'the one before')
  const driven = process.env.SLIPWAY_PACKAGED ?? ''
  try {
    const key = keys.publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
    process.env.SLIPWAY_PACKAGED = await copyAsRelease(driven, directory.path, { url: server.origin, key })
    const app = await launchApp({
      profile: join(directory.path, 'profile'),
      env: {
        APPIMAGE: installed,
        XDG_CACHE_HOME: join(directory.path, 'cache'),
      },
    })
    await app.electron.evaluate(({ dialog, session }) => {
      // The certificate is the test's own.
      session
        .fromPartition('electron-updater', { cache: false })
        .setCertificateVerifyProc((_request, done) => done(0))
      const asked: unknown[] = []
      Object.assign(globalThis, { asked })
      Object.assign(dialog, {
        async showMessageBox(...given: unknown[]) {
          asked.push(given.at(-1))
          return { response: 0, checkboxChecked: false }
        },
      })
    })

    expect(await check(app)).toMatchObject({ kind: 'failed', because: 'not-genuine' })
    served.set('/latest-linux.yml.sig', sign(null, Buffer.from(feed), keys.privateKey).toString('base64'))
    const news = { version: VERSION, notes: `${NOTES}\n` }
    expect(await check(app)).toEqual({ kind: 'ready', news })
    const asked = await app.electron.evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked)
    expect(asked).toEqual([
      expect.objectContaining({
        message: `Slipway ${VERSION} is ready`,
        detail: `${NOTES}\n\nIt is put in place when you close Slipway. Nothing that is being sent is lost.`,
        buttons: ['Later', 'Restart now'],
      }),
    ])

    // It is put in place when the app is closed.
    await app.quit()
    expect(readFileSync(installed).equals(file)).toBe(true)
  } finally {
    process.env.SLIPWAY_PACKAGED = driven
    await server.stop()
    directory.remove()
  }
})

async function check(app: RunningApp): Promise<UpdateState> {
  return app.page.evaluate(async () => {
    const { slipway } = window as unknown as {
      slipway: { call(name: string, args: unknown): Promise<{ ok: true; value: UpdateState }> }
    }
    return (await slipway.call('updates:check', undefined)).value
  })
}
