// electron-builder's hook between packing and signing: looks whether the app can run, and sets the fuses. electron-builder's own setting for them
// knows neither the newest fuse nor the strictness that refuses one nobody decided on.

import { access, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Arch } from 'electron-builder'
import { drivenFuses, releasedFuses, setFuses } from './fuses.mjs'

/** By libsql's own names; electron-builder's numbers for processors are in `Arch`. */
const bindings = {
  linux: { x64: ['linux-x64-gnu'], arm64: ['linux-arm64-gnu'] },
  win32: { x64: ['win32-x64-msvc'], arm64: ['win32-arm64-msvc'] },
  darwin: { x64: ['darwin-x64'], arm64: ['darwin-arm64'], universal: ['darwin-x64', 'darwin-arm64'] },
}

/** @throws where the app would not start, for want of its database's native part */
async function checkBindings(resources, platform, arch) {
  for (const name of bindings[platform][arch])
    await access(join(resources, 'app.asar.unpacked/node_modules/@libsql', name, 'index.node'))
}

/** @param context what electron-builder says about the app it packed */
export async function afterPack({ appOutDir, arch, electronPlatformName, packager }) {
  const fuses = packager.config.extraMetadata?.drivenByTests ? drivenFuses : releasedFuses
  const { productFilename } = packager.appInfo
  const executable = {
    darwin: `${productFilename}.app`,
    win32: `${productFilename}.exe`,
    linux: packager.executableName,
  }[electronPlatformName]
  await checkBindings(packager.getResourcesDir(appOutDir), electronPlatformName, Arch[arch])
  await setFuses(join(appOutDir, executable), fuses)
  // The registry's runtime brings one for `npm start`; no fuse lets it run, and it has no business here.
  if (electronPlatformName === 'linux')
    await rm(join(appOutDir, 'resources/default_app.asar'), { force: true })
}
