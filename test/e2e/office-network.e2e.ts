/** The main job in an office: a script names the proxy, the proxy wants a sign-in, and the storage has a private certificate. */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { crc32ToBase64 } from '../../contract/crc32.ts'
import { MIB } from '../../contract/limits.ts'
import { type Certificate, makeCertificate } from '../fakes/certificate.ts'
import { type ForwardProxy, signIn, startHttpProxy } from '../fakes/forward-proxy.ts'
import { fillStorageForm } from './connect-storage.ts'
import { dropPaths, launchApp, makeDirectory, type RunningApp } from './launch-app.ts'
import { type StorageUnderTest, startStorage } from './storage-under-test.ts'

/** Only the proxy knows where that is: what does not go through it does not arrive. */
const HOST = 'storage.test'

let directory: ReturnType<typeof makeDirectory>
let certificate: Certificate
let storage: StorageUnderTest
let proxy: ForwardProxy
let script: Server
let app: RunningApp

test.beforeEach(async () => {
  directory = makeDirectory('office')
  certificate = await makeCertificate(directory.path, HOST)
  storage = await startStorage(directory.path, undefined, { tls: certificate })
  proxy = await startHttpProxy({ wantsSignIn: true, hostName: HOST })
  script = createServer((_request, response) => {
    response.setHeader('content-type', 'application/x-ns-proxy-autoconfig')
    response.end(
      `function FindProxyForURL(url, host) { return host === '${HOST}' ? 'PROXY ${proxy.address}' : 'DIRECT' }`,
    )
  }).listen(0, '127.0.0.1')
  await once(script, 'listening')
  app = await launchApp({ profile: join(directory.path, 'profile') })
})

test.afterEach(async () => {
  await app.quit()
  script.close()
  await proxy.stop()
  await storage.close()
  directory.remove()
})

test('from the first run on, each thing that bars the way is mended where it is said', async () => {
  const { page } = app
  const details = { ...storage.details, endpoint: `https://${HOST}:${storage.port}` }
  await app.electron.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, certificate.path)

  await fillStorageForm(page, details)
  await expect(page.getByText('No connection to your storage.', { exact: false })).toBeVisible({
    timeout: 30_000,
  })
  await page.getByRole('button', { name: 'Network settings' }).click()
  const network = page.getByRole('dialog', { name: 'Network' })
  await network.getByText('By a script').click()
  const { port } = script.address() as AddressInfo
  await network.getByLabel('Address of the script').fill(`http://127.0.0.1:${port}/proxy.pac`)
  await network.getByRole('button', { name: 'Use it' }).click()
  await expect(page.getByText('The proxy is in use now.').first()).toBeVisible()
  await network.getByRole('button', { name: 'Close' }).click()

  await page.getByRole('button', { name: 'Connect', exact: true }).click()
  await expect(page.getByText('proxy wants a sign-in.', { exact: false })).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Network settings' }).click()
  await network.getByLabel('User name').fill(signIn.user)
  await network.getByLabel('Password').fill(signIn.password)
  await network.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(network.getByRole('button', { name: 'Forget the sign-in' })).toBeVisible()
  await network.getByRole('button', { name: 'Close' }).click()

  await page.getByRole('button', { name: 'Connect', exact: true }).click()
  await expect(page.getByText('could not prove who it is.', { exact: false })).toBeVisible({
    timeout: 30_000,
  })
  expect(storage.ledger.entries).toEqual([])
  await page.getByRole('button', { name: 'Network settings' }).click()
  await network.getByRole('button', { name: 'Add a certificate' }).click()
  await expect(network.getByText('127.0.0.1', { exact: true })).toBeVisible()
  await network.getByRole('button', { name: 'Close' }).click()

  await page.getByRole('button', { name: 'Connect', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible({ timeout: 30_000 })

  const bytes = randomBytes(20 * MIB)
  const path = join(directory.path, 'plan.pdf')
  writeFileSync(path, bytes)
  await dropPaths(page, [path])
  await expect(page.getByText('Your file is sent')).toBeVisible({ timeout: 30_000 })
  expect(storage.ledger.objects().map(({ size, checksum }) => [size, checksum?.value])).toEqual([
    [bytes.length, crc32ToBase64(crc32(bytes))],
  ])
})
