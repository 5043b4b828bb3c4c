// `npm run dev`: opens the app and reloads what changes.

import { sandboxArguments } from './display.mjs'
import { runTool } from './local-tool.mjs'
import { prepareWindow, runMain } from './prepare.mjs'

runMain(async () => {
  const { executable } = await prepareWindow()
  const flags = sandboxArguments(process.platform, process.getuid?.())
  const args = ['dev', '--watch', ...process.argv.slice(2), '--', ...flags]
  return runTool('electron-vite', 'electron-vite', args, {
    env: { ...process.env, ELECTRON_EXEC_PATH: executable },
  })
})
