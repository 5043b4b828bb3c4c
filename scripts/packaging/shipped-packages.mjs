// Which npm packages are inside the app: those bundled, and the few shipped as they are.

import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { root } from '../project.mjs'

const bundles = ['main', 'preload', 'renderer']

/** Shipped as folders, because they load native code; with all that they depend on. */
export const shippedAsFolders = ['libsql']

/** @returns `{ name, version, license, folder }` of each, by name; call it after the build */
export async function shippedPackages() {
  const lists = await Promise.all(bundles.map((name) => readJson(join(root, 'out', name, 'packages.json'))))
  const folders = new Set([...lists.flat(), ...(await foldersOf(shippedAsFolders))])
  const packages = await Promise.all([...folders].map(describePackage))
  // npm may put the same version into more than one place.
  const once = new Map(packages.map((one) => [`${one.name}@${one.version}`, one]))
  return [...once.values()].sort((one, other) => one.name.localeCompare(other.name, 'en'))
}

/** A package's folder and those of all it depends on, as far as they are installed on this system. */
async function foldersOf(names, from = root, found = new Set()) {
  for (const name of names) {
    const folder = await findFolder(name, from)
    if (folder === null || found.has(folder)) continue
    found.add(folder)
    const { dependencies = {}, optionalDependencies = {} } = await readJson(join(folder, 'package.json'))
    await foldersOf(Object.keys({ ...dependencies, ...optionalDependencies }), folder, found)
  }
  return found
}

/** As Node finds it: in the nearest node_modules upwards. */
async function findFolder(name, from) {
  for (let at = from; ; at = dirname(at)) {
    const folder = join(at, 'node_modules', name)
    if ((await readJson(join(folder, 'package.json')).catch(() => null)) !== null) return folder
    if (at === root || at === dirname(at)) return null
  }
}

async function describePackage(folder) {
  const { name, version, license } = await readJson(join(folder, 'package.json'))
  return { name, version, license: license ?? 'UNKNOWN', folder }
}

async function readJson(path) {
  return JSON.parse(await readFile(path, 'utf8'))
}
