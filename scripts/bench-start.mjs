// `npm run bench:start`: packs the app and compares its start with that of the unpackaged one, both as a person who is not
// root, with the sandbox on.

import { copyFile, cp } from 'node:fs/promises'
import { join } from 'node:path'
import { runInSession } from './desktop-session.mjs'
import { findElectron } from './electron-runtime.mjs'
import { ensureDependencies } from './ensure-dependencies.mjs'
import { ensureSystemPackages } from './ensure-system-packages.mjs'
import { toolPath } from './local-tool.mjs'
import { packUnpacked } from './packaging/pack.mjs'
import { anyPerson } from './person.mjs'
import { build, runMain } from './prepare.mjs'
import { root } from './project.mjs'
import { runOrThrow } from './run-command.mjs'

runMain(async () => {
  await ensureSystemPackages(['runtime', 'display', 'fonts'])
  await ensureDependencies()
  await build()
  if ((await packUnpacked()) !== 0) return 1
  const person = await anyPerson()
  // Root's cache is closed to them.
  const { folder } = await findElectron()
  const runtime = join(person.home, 'electron')
  await cp(folder, runtime, { recursive: true, verbatimSymlinks: true })
  if (person.prefix.length > 0) await runOrThrow('chmod', ['-R', 'a+rX', runtime])
  const figures = join(person.home, 'start.json')
  const tsx = await toolPath('tsx', 'tsx')
  const code = await runInSession(
    [process.execPath, tsx, 'bench/start.bench.ts', figures],
    { cwd: person.checkout, env: { ...person.env, ELECTRON_OVERRIDE_DIST_PATH: runtime } },
    person.prefix,
  )
  if (code === 0) await copyFile(figures, join(root, 'bench/results/start.json'))
  return code
})
