// `npm run bench` and `npm run screenshot`: builds the app and runs a TypeScript program that opens its window.

import { runInSession } from './desktop-session.mjs'
import { findElectron } from './electron-runtime.mjs'
import { ensureDependencies } from './ensure-dependencies.mjs'
import { ensureSystemPackages } from './ensure-system-packages.mjs'
import { toolPath } from './local-tool.mjs'
import { build, runMain } from './prepare.mjs'
import { root } from './project.mjs'

runMain(async () => {
  await ensureSystemPackages(['runtime', 'display', 'keychain', 'fonts'])
  await ensureDependencies()
  const { folder } = await findElectron()
  await build()
  const tsx = await toolPath('tsx', 'tsx')
  return runInSession([process.execPath, tsx, ...process.argv.slice(2)], {
    cwd: root,
    env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: folder },
  })
})
