/** Takes the picture in the README of the real app at work: `npm run screenshot`. */
import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { MIB } from '../../contract/limits.ts'
import { connectStorage } from '../e2e/connect-storage.ts'
import { startKeychain } from '../e2e/keychain.ts'
import { dropPaths, launchApp, makeDirectory } from '../e2e/launch-app.ts'
import { startStorage } from '../e2e/storage-under-test.ts'

const target = join(import.meta.dirname, '../../docs/screenshot.png')
const files: [name: string, mebibytes: number][] = [
  ['Summer party (final cut).mov', 90],
  ['Brochure 2027 for print.pdf', 40],
  ['Team photo.jpg', 6],
  ['Budget.xlsx', 1],
]

const directory = makeDirectory('screenshot')
const storage = await startStorage(directory.path)
const keychain = await startKeychain(directory.path)
const app = await launchApp({
  profile: join(directory.path, 'profile'),
  args: keychain.args,
  env: keychain.env,
})
try {
  await connectStorage(app.page, storage.details)
  // The large ones are caught in the middle, with a rate and a time left.
  storage.faults.add({ operation: 'UploadPart', times: 1_000, do: { type: 'delay', ms: 1_200 } })
  mkdirSync(join(directory.path, 'files'))
  const paths = files.map(([name, mebibytes]) => {
    const path = join(directory.path, 'files', name)
    writeFileSync(path, randomBytes(mebibytes * MIB))
    return path
  })
  await dropPaths(app.page, paths)
  await app.page.getByText('2 of 4 files sent').waitFor()
  await app.page.waitForTimeout(2_500)
  await app.page.screenshot({ path: target })
  console.log(`wrote ${target}`)
} finally {
  await app.quit()
  keychain.stop()
  await storage.close()
  directory.remove()
}
