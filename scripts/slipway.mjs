// `npm run slipway -- share FILE`: the command line in development, built first where nothing is.

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { hasDisplay, sandboxArguments } from './display.mjs'
import { findElectron } from './electron-runtime.mjs'
import { build, runMain } from './prepare.mjs'
import { root } from './project.mjs'
import { finish } from './run-command.mjs'

runMain(async () => {
  const { executable } = await findElectron({ say: (text) => console.error(text) })
  if (!existsSync(join(root, 'out/main/main.js'))) await build()
  const flags = sandboxArguments(process.platform, process.getuid?.())
  if (!hasDisplay(process.env, process.platform)) flags.push('--ozone-platform=headless')
  // Chromium's own complaints would stand between the links.
  flags.push('--log-level=3')
  // npm runs scripts in the project's folder: files are named from where it was called.
  const cwd = process.env.INIT_CWD ?? process.cwd()
  const command = spawn(executable, [...flags, root, ...process.argv.slice(2)], { cwd, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => command.kill(signal))
  return finish(command)
})
