/** An update in the real app: its own network, its feed from a release's package.json, and what a person sees of it. */
import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { words } from '../../../contract/words/words.ts'
import { makeCertificate } from '../../fakes/certificate.ts'
import { serveHttps } from '../../fakes/serve-https.ts'
import { launchApp, makeDirectory } from '../launch-app.ts'
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
    await app.electron.evaluate(({ session }) => {
      // The certificate is the test's own.
      session
        .fromPartition('electron-updater', { cache: false })
        .setCertificateVerifyProc((_request, done) => done(0))
    })
    const { page } = app
    await page.getByRole('button', { name: words.connect.tryHere }).click()
    await page.getByText(words.drop.title).waitFor()
    await page.getByRole('button', { name: words.frame.settings }).click()
    await page.getByRole('tab', { name: words.update.about }).click()

    const check = page.getByRole('button', { name: words.update.check })
    await check.click()
    await expect(page.getByText(words.update.failed['not-genuine'])).toBeVisible()
    served.set('/latest-linux.yml.sig', sign(null, Buffer.from(feed), keys.privateKey).toString('base64'))
    await check.click()
    await expect(page.getByRole('heading', { name: words.update.ready({ name: VERSION }) })).toBeVisible()
    await page.keyboard.press('Escape')
    // Said beside the work, with what is new in it.
    const notice = page.getByRole('region', { name: words.update.ready({ name: VERSION }) })
    await notice.getByRole('button', { name: words.update.news }).click()
    await expect(page.getByRole('dialog').getByText(NOTES)).toBeVisible()
    await page.getByRole('button', { name: words.update.later }).click()

    // It is put in place when the app is closed.
    await app.quit()
    expect(readFileSync(installed).equals(file)).toBe(true)
  } finally {
    process.env.SLIPWAY_PACKAGED = driven
    await server.stop()
    directory.remove()
  }
})
