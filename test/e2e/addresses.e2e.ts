/** `slipway:` addresses, which any page and any mail can open: the window comes to the front, and nothing else happens. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { appCommand } from './app-command.ts'
import { connectStorage } from './connect-storage.ts'
import { launchApp, makeDirectory } from './launch-app.ts'
import { startStorage } from './storage-under-test.ts'

test('an address brings the window to the front, and neither sends, signs nor connects anything', async () => {
  const directory = makeDirectory('addresses')
  const storage = await startStorage(directory.path)
  const profile = join(directory.path, 'profile')
  const secret = join(directory.path, 'payroll.txt')
  const file = join(directory.path, 'evil.slipway')
  for (const path of [secret, file]) writeFileSync(path, 'nobody handed this in')
  const app = await launchApp({ profile })
  try {
    await connectStorage(app.page, storage.details)
    const requests = storage.ledger.entries.length
    const isShown = () =>
      app.electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((one) => one.isVisible()),
      )
    const hide = () =>
      app.electron.evaluate(({ BrowserWindow }) => {
        for (const one of BrowserWindow.getAllWindows()) one.hide()
      })

    // As Linux and Windows hand one over: a second start, whatever a program made of the address.
    for (const words of [
      ['slipway://open'],
      [`slipway://send?file=${secret}`],
      [`slipway:///${secret}`, secret, file],
      ['--', `slipway:%22 ${secret}`, secret],
      ['slipway:share', secret],
    ]) {
      await hide()
      const { executable, args } = await appCommand(`--user-data-dir=${profile}`)
      const second = spawn(executable, [...args, ...words], { stdio: 'ignore' })
      await once(second, 'exit')
      await expect.poll(isShown).toEqual([true])
    }
    // As macOS does.
    await hide()
    const prevented = await app.electron.evaluate(({ app: main }, address) => {
      let was = false
      main.emit('open-url', { preventDefault: () => (was = true) }, address)
      return was
    }, `slipway://connect?endpoint=http://127.0.0.1:1&file=${secret}`)
    expect(prevented).toBe(true)
    await expect.poll(isShown).toEqual([true])

    await expect(app.page.getByRole('dialog')).toHaveCount(0)
    await expect(app.page.getByText(/payroll|evil/)).toHaveCount(0)
    expect(storage.ledger.entries.length).toBe(requests)
    expect(readFileSync(join(profile, 'logs/main.log'), 'utf8')).not.toMatch(/payroll|evil|slipway:/)
  } finally {
    await app.quit()
    await storage.close()
    directory.remove()
  }
})
