// electron-builder's hook between packing and signing: sets the fuses. electron-builder's own setting for them
// knows neither the newest fuse nor the strictness that refuses one nobody decided on.

import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { drivenFuses, releasedFuses, setFuses } from './fuses.mjs'

/** @param context what electron-builder says about the app it packed */
export async function afterPack({ appOutDir, electronPlatformName, packager }) {
  const fuses = packager.config.extraMetadata?.drivenByTests ? drivenFuses : releasedFuses
  const { productFilename } = packager.appInfo
  const executable = {
    darwin: `${productFilename}.app`,
    win32: `${productFilename}.exe`,
    linux: packager.executableName,
  }[electronPlatformName]
  await setFuses(join(appOutDir, executable), fuses)
  // The registry's runtime brings one for `npm start`; no fuse lets it run, and it has no business here.
  if (electronPlatformName === 'linux')
    await rm(join(appOutDir, 'resources/default_app.asar'), { force: true })
}
