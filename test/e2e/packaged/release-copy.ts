/** The packaged app that tests drive, made into one of a release: its package.json names a feed of updates and a key. */
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { createPackageWithOptions, extractAll } from '@electron/asar'

/**
 * @param executable of the packaged app
 * @param directory where the copy goes
 * @param updates what the release workflow writes
 * @returns the copy's executable
 */
export async function copyAsRelease(
  executable: string,
  directory: string,
  updates: { url: string; key: string },
): Promise<string> {
  const from = dirname(executable)
  const place = join(directory, 'release')
  const resources = join(place, 'resources')
  mkdirSync(resources, { recursive: true })
  for (const name of readdirSync(from))
    if (name !== 'resources' && name !== basename(executable))
      symlinkSync(join(from, name), join(place, name))
  // Electron looks for what belongs to it beside the file that runs.
  cpSync(executable, join(place, basename(executable)))
  const content = join(directory, 'content')
  extractAll(join(from, 'resources/app.asar'), content)
  const manifest = join(content, 'package.json')
  writeFileSync(manifest, JSON.stringify({ ...JSON.parse(readFileSync(manifest, 'utf8')), updates }))
  await createPackageWithOptions(content, join(resources, 'app.asar'), { unpack: '**/*.node' })
  // electron-builder writes it where a release is published.
  writeFileSync(join(resources, 'app-update.yml'), 'updaterCacheDirName: slipway-updater\n')
  return join(place, basename(executable))
}
