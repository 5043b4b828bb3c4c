// `npm run lockfile`, after every `npm install`: a mirror that lacks the packages of other systems leaves them out
// of package-lock.json, and `npm ci` then refuses the lock file everywhere. Adds them by the versions their parents pin.

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './project.mjs'

/** The systems that packages of native code are named after, such as `cli-linux-arm64-musl`. */
const platformName = /-(darwin|linux|win32)-(arm64|x64)(-musl|-gnu|-msvc)?$/

/**
 * @param lock a parsed package-lock.json
 * @returns what it lacks: `{ name, version, parent }` of each exactly pinned optional package without an entry
 */
export function missingOptional(lock) {
  return Object.entries(lock.packages).flatMap(([parent, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, version]) => /^\d/.test(version) && lock.packages[`node_modules/${name}`] === undefined)
      .map(([name, version]) => ({ name, version, parent })),
  )
}

/** Adds what is missing and puts everything in npm's order. */
export function complete(lock) {
  const packages = { ...lock.packages }
  for (const { name, version, parent } of missingOptional(lock)) {
    const { dev, license, engines } = lock.packages[parent]
    const [, os, cpu, libc] = platformName.exec(name) ?? []
    packages[`node_modules/${name}`] = {
      version,
      ...(cpu === undefined ? {} : { cpu: [cpu] }),
      ...(dev === undefined ? {} : { dev }),
      ...(os === 'linux' ? { libc: [libc === '-musl' ? 'musl' : 'glibc'] } : {}),
      license,
      optional: true,
      ...(os === undefined ? {} : { os: [os] }),
      ...(engines === undefined ? {} : { engines }),
    }
  }
  const sorted = Object.entries(packages).sort(([one], [other]) => one.localeCompare(other, 'en'))
  return { ...lock, packages: Object.fromEntries(sorted) }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const path = join(root, 'package-lock.json')
  const lock = JSON.parse(await readFile(path, 'utf8'))
  await writeFile(path, `${JSON.stringify(complete(lock), null, 2)}\n`)
}
