// Stands in for Electron's own default app, which the registry's runtime lacks: `electron <path>` opens that app.

import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'))

if (given === undefined) {
  console.error('Name the folder of an app: electron <path>')
  app.exit(1)
} else {
  try {
    await open(resolve(given))
  } catch (error) {
    console.error(`Cannot open ${given}:`, error)
    app.exit(1)
  }
}

/** What an app may expect to be in place before its main module runs. */
async function open(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
  app.setName(manifest.productName ?? manifest.name)
  app.setVersion(manifest.version ?? '')
  app.setAppPath(folder)
  app.setDesktopName(manifest.desktopName ?? `${app.getName()}.desktop`)
  // Awaited, because Electron emits `ready` only after the main module has loaded.
  await import(pathToFileURL(join(folder, manifest.main ?? 'index.js')).href)
}
