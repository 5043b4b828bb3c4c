// `npm start`: installs what is missing, builds, finds an Electron and opens the app.

import { spawn } from 'node:child_process'
import { sandboxArguments } from './display.mjs'
import { build, prepareWindow, runMain } from './prepare.mjs'
import { root } from './project.mjs'
import { finish } from './run-command.mjs'

runMain(async () => {
  const { executable } = await prepareWindow()
  await build()
  const flags = sandboxArguments(process.platform, process.getuid?.())
  const app = spawn(executable, [...flags, root, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => app.kill(signal))
  return finish(app)
})
