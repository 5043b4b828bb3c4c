/** Threat 11: a crash of the page and of the transfer process leaves a dump here, without a secret, and sends nothing. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { filesOf, leaksIn } from '../fakes/canary.ts'
import { connectStorage } from './connect-storage.ts'
import { dropPaths, launchApp, makeDirectory } from './launch-app.ts'
import { startStorage } from './storage-under-test.ts'

/** Two parts. */
const LARGE = 9 * 1024 * 1024

test('a crashed page and a crashed transfer process leave dumps on this computer, without secrets, and send nothing', async () => {
  const directory = makeDirectory('crashes')
  const storage = await startStorage(directory.path)
  const profile = join(directory.path, 'profile')
  const dumps = () => filesOf(join(profile, 'crashes')).filter(({ path }) => path.endsWith('.dmp'))
  const app = await launchApp({ profile })
  try {
    // Both have handled what a person typed and what was signed.
    await connectStorage(app.page, storage.details)
    storage.faults.add({ operation: 'UploadPart', partNumber: 2, do: { type: 'delay', ms: 4_000 } })
    const path = join(directory.path, 'large.bin')
    writeFileSync(path, Buffer.alloc(LARGE, 7))
    await dropPaths(app.page, [path])
    await expect.poll(() => storage.ledger.of('UploadPart').length).toBe(2)
    expect(dumps()).toEqual([])

    const transfer = await app.electron.evaluate(
      ({ app: { getAppMetrics } }) =>
        getAppMetrics().find(({ name }) => name === 'Slipway transfer')?.pid ?? 0,
    )
    expect(transfer).toBeGreaterThan(0)
    process.kill(transfer, 'SIGSEGV')
    await expect.poll(() => dumps().length).toBe(1)
    await app.electron.evaluate(({ webContents }) => {
      for (const contents of webContents.getAllWebContents()) contents.forcefullyCrashRenderer()
    })
    await expect.poll(() => dumps().length).toBe(2)

    // A whole dump begins with its sign (https://learn.microsoft.com/windows/win32/api/minidumpapiset/).
    await expect.poll(() => dumps().map(({ text }) => text.slice(0, 4))).toEqual(['MDMP', 'MDMP'])
    expect(leaksIn(dumps())).toEqual([])
    expect(dumps().filter(({ path: dump }) => (statSync(dump).mode & 0o077) !== 0)).toEqual([])
    const reports = await app.electron.evaluate(({ crashReporter }) => ({
      upload: crashReporter.getUploadToServer(),
      // What a server gives one that it has taken.
      receipts: crashReporter.getUploadedReports().map(({ id }) => id),
    }))
    expect(reports).toEqual({ upload: false, receipts: ['', ''] })
    // What writes them was told no address.
    const handlers = commandLines().filter((words) => words.includes('crashpad') && words.includes(profile))
    expect(handlers.length).toBeGreaterThan(0)
    expect(handlers.filter((words) => /--url|https?:/.test(words))).toEqual([])

    // The file arrives all the same, by the next transfer process.
    await expect.poll(() => storage.ledger.objects().length, { timeout: 20_000 }).toBe(1)
    expect(readFileSync(join(profile, 'logs/main.log'), 'utf8')).toMatch(/the page is gone: crashed/)
  } finally {
    await app.quit()
    await storage.close()
    directory.remove()
  }
})

/** Of every process here. */
function commandLines(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        return [readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')]
      } catch {
        // Gone meanwhile.
        return []
      }
    })
}
