// `npm run package`: the app as people get it, unpacked, from whichever Electron is found here; tests run on that.
// `npm run package -- --linux` (or `--win`, `--mac`): the installers, always from the pinned Electron.

import { ensureDependencies } from './ensure-dependencies.mjs'
import { packInstallers, packUnpacked } from './packaging/pack.mjs'
import { build, runMain } from './prepare.mjs'

runMain(async () => {
  const args = process.argv.slice(2)
  await ensureDependencies()
  await build()
  return args.length === 0 ? packUnpacked() : packInstallers(args)
})
