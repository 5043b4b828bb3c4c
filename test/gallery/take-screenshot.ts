/** Takes the picture in the README of the real app at work: `npm run screenshot`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { words } from '../../contract/words/words.ts'
import { connectStorage } from '../e2e/connect-storage.ts'
import { dropPaths } from '../e2e/launch-app.ts'
import { LARGE, startRig } from './gallery-rig.ts'
import { shrinkPng } from './shrink-png.ts'

const target = join(import.meta.dirname, '../../docs/screenshot.png')

const { app, storage, file, picture, close } = await startRig()
try {
  await connectStorage(app.page, storage.details)
  // The large ones are caught in the middle, with a rate and a time left.
  storage.faults.add({ operation: 'UploadPart', times: 1_000, do: { type: 'delay', ms: 1_200 } })
  await dropPaths(app.page, [
    file('Summer party (final cut).mov', 3 * LARGE),
    file('Brochure 2027 for print.pdf', LARGE),
    picture('Team photo.png'),
    file('Budget.xlsx', 900_000),
  ])
  await app.page.getByText(words.queue.finished({ done: 2, total: 4 })).waitFor()
  await app.page.mouse.move(2, 2)
  await app.page.waitForTimeout(4_500)
  writeFileSync(target, await shrinkPng(await app.page.screenshot()))
  console.log(`wrote ${target}`)
} finally {
  await close()
}
