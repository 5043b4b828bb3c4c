// `npm run package`: builds the app as people get it. `npm run package -- --dir` leaves out the installers and makes
// the unpacked app, from whichever Electron is found here; its tests run on that.

import { findElectron } from './electron-runtime.mjs'
import { ensureDependencies } from './ensure-dependencies.mjs'
import { ensureSystemPackages } from './ensure-system-packages.mjs'
import { runTool } from './local-tool.mjs'
import { build, runMain } from './prepare.mjs'

runMain(async () => {
  const args = process.argv.slice(2)
  await ensureDependencies()
  await build()
  return runTool('electron-builder', 'electron-builder', [
    '--publish',
    'never',
    ...args,
    ...(await runtime(args)),
  ])
})

/** Installers always hold the pinned Electron, which electron-builder fetches itself. */
async function runtime(args) {
  if (!args.includes('--dir')) return []
  await ensureSystemPackages(['runtime'])
  const { folder, version } = await findElectron()
  return [`--config.electronDist=${folder}`, `--config.electronVersion=${version}`]
}
