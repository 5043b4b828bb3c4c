// `npm run test:kill`: builds the app and kills it many times while it uploads. `--kills N --seed S` choose the run.

import { join } from 'node:path'
import { runInSession } from './desktop-session.mjs'
import { findElectron } from './electron-runtime.mjs'
import { ensureDependencies } from './ensure-dependencies.mjs'
import { ensureSystemPackages } from './ensure-system-packages.mjs'
import { build, runMain } from './prepare.mjs'
import { root } from './project.mjs'

runMain(async () => {
  await ensureDependencies()
  await ensureSystemPackages(['runtime', 'display', 'keychain'])
  const { folder } = await findElectron()
  await build()
  const command = [
    process.execPath,
    '--import',
    'tsx',
    join(root, 'test/kill/cli.ts'),
    ...process.argv.slice(2),
  ]
  return runInSession(command, { cwd: root, env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: folder } })
})
