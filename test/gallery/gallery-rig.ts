/** The real app with a storage of its own and files that could be anyone's. */
import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PNG } from 'pngjs'
import { MIB } from '../../contract/limits.ts'
import { type Keychain, startKeychain } from '../e2e/keychain.ts'
import { launchApp, makeDirectory, type RunningApp } from '../e2e/launch-app.ts'
import { type StorageUnderTest, startStorage } from '../e2e/storage-under-test.ts'

export interface GalleryRig {
  app: RunningApp
  storage: StorageUnderTest
  /** Makes a file of so many bytes. @returns its path */
  file(name: string, bytes: number): string
  /** @returns path of a real picture, so that there is something to see */
  picture(name: string): string
  /** @returns path of a folder with so many small files */
  folderOf(name: string, count: number): string
  close(): Promise<void>
}

export async function startRig(): Promise<GalleryRig> {
  const directory = makeDirectory('gallery')
  const storage = await startStorage(directory.path)
  const keychain: Keychain = await startKeychain(directory.path)
  const app = await launchApp({
    profile: join(directory.path, 'profile'),
    args: keychain.args,
    env: keychain.env,
  })
  const write = (name: string, content: Buffer) => {
    const path = join(directory.path, 'files', name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
    return path
  }
  return {
    app,
    storage,
    file: (name, bytes) => write(name, randomBytes(bytes)),
    picture: (name) => write(name, sunset()),
    folderOf(name, count) {
      for (let index = 1; index <= count; index++)
        write(`${name}/IMG_${String(index).padStart(4, '0')}.jpg`, randomBytes(2_000))
      return join(directory.path, 'files', name)
    },
    async close() {
      await app.quit()
      await keychain.stop()
      await storage.close()
      directory.remove()
    },
  }
}

/** A few megabytes, so that sending them takes a while. */
export const LARGE = 48 * MIB

/** Sky and water, and something that is no plain colour in front. */
function sunset(): Buffer {
  const size = 480
  const image = new PNG({ width: size, height: size })
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const sun = Math.hypot(x - size / 2, y - size * 0.42) < size * 0.16
      const sea = y > size * 0.58
      const glow = 1 - Math.abs(y - size * 0.5) / size
      const colour = sun
        ? [255, 214, 120]
        : sea
          ? [28 + 40 * glow, 70 + 40 * glow, 120 + ((x * 7 + y * 13) % 24)]
          : [120 + 120 * glow, 90 + 70 * glow, 140]
      const at = (y * size + x) * 4
      image.data.set([...colour.map(Math.round), 255], at)
    }
  return PNG.sync.write(image)
}
