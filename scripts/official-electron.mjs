// The Electron that package.json pins: taken where it is installed, fetched where its release host answers.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readElectronFolder } from './electron-executable.mjs'
import { root } from './project.mjs'
import { run } from './run-command.mjs'

/** How long the release host may take for its first answer, in milliseconds: a closed network costs no more. */
const answerTimeout = 3_000
/** How long the download of about 110 MB may take, in milliseconds. */
const downloadTimeout = 600_000

const packageFolder = join(root, 'node_modules/electron')

export const officialElectron = {
  name: 'the official build',
  async find({ environment, say }) {
    const pinned = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')).version
    const installed = await readPinned(pinned)
    if (installed !== null) return installed

    const host = environment.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/'
    if (!(await answers(host))) return { refusal: `${new URL(host).host} does not answer` }
    say(`Fetching Electron ${pinned} from ${new URL(host).host}`)
    const code = await run(process.execPath, [join(packageFolder, 'install.js')], {
      env: environment,
      timeout: downloadTimeout,
    })
    return (await readPinned(pinned)) ?? { refusal: `its download failed with exit code ${code}` }
  },
}

async function readPinned(version) {
  const found = await readElectronFolder(join(packageFolder, 'dist'))
  return found?.version === version ? found : null
}

async function answers(url) {
  try {
    await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(answerTimeout) })
    return true
  } catch {
    return false
  }
}
