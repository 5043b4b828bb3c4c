/** The language is the system's until a person chooses another, which page and main speak at once and after a restart. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { dropPaths, launchApp, makeDirectory } from './launch-app.ts'

test('speaks the system’s language, then the chosen one, in the page and in the system’s dialogs', async () => {
  const directory = makeDirectory('language')
  const profile = join(directory.path, 'profile')
  const german = { LANGUAGE: 'de', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' }
  let app = await launchApp({ profile, env: german })
  const html = () =>
    app.page.evaluate(() => [document.documentElement.lang.slice(0, 2), document.documentElement.dir])
  await app.page.getByRole('button', { name: /Auf diesem Computer ausprobieren/ }).click()
  await expect(app.page.getByRole('button', { name: 'Dateien wählen' })).toBeVisible()
  expect(await html()).toEqual(['de', 'ltr'])

  const file = join(directory.path, 'hello.txt')
  writeFileSync(file, 'hello')
  await dropPaths(app.page, [file])
  await expect(app.page.getByText('Ihre Datei ist gesendet')).toBeVisible()

  await app.page.getByRole('button', { name: 'Einstellungen' }).click()
  await app.page.getByRole('tab', { name: 'Aussehen' }).click()
  await app.page.getByLabel('Sprache').selectOption('العربية')
  await expect(app.page.getByRole('heading', { name: 'الإعدادات' })).toBeVisible()
  await app.page.keyboard.press('Escape')
  await expect(app.page.getByText('أُرسل ملفك')).toBeVisible()
  expect(await html()).toEqual(['ar', 'rtl'])

  const offered = app.electron.evaluate(
    ({ dialog }) =>
      new Promise((asked) => {
        dialog.showSaveDialog = (async (_window: unknown, options: { defaultPath: string }) => {
          asked(options.defaultPath)
          return { canceled: true, filePath: '' }
        }) as never
      }),
  )
  await app.page.getByRole('tab', { name: 'المشاركات' }).click()
  await app.page.getByRole('button', { name: 'تصدير' }).click()
  await app.page.getByRole('menuitem', { name: 'كجدول (CSV)' }).click()
  expect(await offered).toBe('روابط Slipway.csv')

  await app.quit()
  app = await launchApp({ profile, env: german })
  await expect(app.page.getByRole('tab', { name: 'المشاركات' })).toBeVisible()
  expect(await html()).toEqual(['ar', 'rtl'])
  await app.quit()
  directory.remove()
})
