// `npm run dev`: opens the app and starts it again when the code of main, preload or transfer changes.

import { sandboxArguments } from './display.mjs'
import { runTool } from './local-tool.mjs'
import { build, prepareWindow, runMain } from './prepare.mjs'

runMain(async () => {
  const { executable } = await prepareWindow()
  // The page comes out of `out/`, which the development server does not fill.
  await build()
  const flags = sandboxArguments(process.platform, process.getuid?.())
  const args = ['dev', '--watch', ...process.argv.slice(2), '--', ...flags]
  return runTool('electron-vite', 'electron-vite', args, {
    env: { ...process.env, ELECTRON_EXEC_PATH: executable },
  })
})
