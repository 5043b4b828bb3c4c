// The Electron a person names in ELECTRON_OVERRIDE_DIST_PATH (the variable the `electron` package reads too).

import { readElectronFolder } from './electron-executable.mjs'

export const overriddenElectron = {
  name: 'from ELECTRON_OVERRIDE_DIST_PATH',
  async find({ environment }) {
    const folder = environment.ELECTRON_OVERRIDE_DIST_PATH
    if (!folder) return { refusal: 'not set' }
    const found = await readElectronFolder(folder)
    if (found === null)
      throw new Error(`ELECTRON_OVERRIDE_DIST_PATH names ${folder}, which holds no Electron.`)
    return found
  },
}
