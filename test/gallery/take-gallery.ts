/**
 * Drives the real app through every state and photographs it: `npm run gallery`. Pictures go to `docs/gallery/`, with a
 * page that shows them all. `npm run gallery -- en sending` takes the scenes whose names begin so, in one language.
 */
import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Language, languages } from '../../contract/words/languages.ts'
import { speak } from '../../contract/words/speech.ts'
import { startRig } from './gallery-rig.ts'
import {
  enlarged,
  fourK,
  type Look,
  narrowDark,
  narrowLight,
  photograph,
  wideDark,
  wideLight,
} from './looks.ts'
import { keepOutsideWords, type OutsideWords, takeOutsideWords } from './outside-window.ts'
import { takeTour } from './tour.ts'
import { writeIndex } from './write-index.ts'
import { writeWords } from './write-words.ts'

const gallery = join(import.meta.dirname, '../../docs/gallery')
const [wanted, begin = ''] = process.argv.slice(2)

/** English in full; Arabic for all that runs from right to left. */
const taken: readonly (readonly [string, readonly Look[]])[] = [
  ['en', [wideLight, wideDark, narrowLight]],
  ['ar', [wideLight, narrowDark]],
]
/** Scenes that are also shown at 200 %, and on a large screen. */
const alsoIn: Readonly<Record<string, readonly Look[]>> = {
  empty: [enlarged],
  sending: [enlarged, fourK],
  'settings-1': [enlarged],
}

/** Scenes at which something is said outside of the window, or the tray says another thing. */
const outside = new Set([
  'sending',
  'paused',
  'question-before-closing',
  'waiting-for-the-network',
  'could-not-be-sent',
  'done',
])

for (const [name, looks] of taken) {
  const language = languages.find((one) => one === name)
  if (language === undefined || (wanted !== undefined && wanted !== language)) continue
  if (begin === '') rmSync(join(gallery, language), { recursive: true, force: true })
  await takeIn(language, looks)
}
writeIndex(gallery)
const bytes = readdirSync(gallery, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
console.log(`docs/gallery: ${(bytes / 1_048_576).toFixed(1)} MiB`)

async function takeIn(language: Language, looks: readonly Look[]): Promise<void> {
  const rig = await startRig()
  try {
    const { page } = rig.app
    await keepOutsideWords(rig.app)
    const moments: [string, OutsideWords][] = []
    await page.evaluate((chosen) => window.slipway.call('settings:save', { language: chosen }), language)
    // Words and digits as the window has them, which depend on this computer's region.
    await page.waitForFunction((chosen) => document.documentElement.lang.startsWith(chosen), language)
    speak(await page.evaluate(() => document.documentElement.lang))
    await takeTour(rig, async (scene) => {
      if (outside.has(scene)) moments.push([scene, await takeOutsideWords(rig.app)])
      if (!scene.startsWith(begin)) return
      const all = language === 'en' ? [...looks, ...(alsoIn[scene] ?? [])] : looks
      await photograph(rig.app, join(gallery, language), scene, all)
      console.log(`${language} ${scene}`)
    })
    if (begin === '') writeWords(gallery, language, moments)
  } catch (thrown) {
    await rig.app.page.screenshot({ path: join(gallery, `../../test-results/gallery-${language}.png`) })
    throw thrown
  } finally {
    await rig.close()
  }
}
