/** The files that every client sends: random, so that nothing on the way can make them smaller. */
import { randomFillSync } from 'node:crypto'
import { mkdir, open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MIB } from '../../contract/limits.ts'
import type { Order } from './client.ts'

/** @param bytes a multiple of a MiB */
export async function makeLargeFile(directory: string, bytes: number): Promise<Order> {
  const path = join(directory, 'large.bin')
  const file = await open(path, 'w')
  const piece = Buffer.alloc(MIB)
  for (let done = 0; done < bytes; done += MIB) await file.write(randomFillSync(piece))
  await file.close()
  return { path, files: [path], bytes }
}

export async function makeSparseFile(directory: string, bytes: number): Promise<Order> {
  const path = join(directory, 'sparse.bin')
  const file = await open(path, 'w')
  await file.truncate(bytes)
  await file.close()
  return { path, files: [path], bytes }
}

export async function makeSmallFiles(directory: string, count: number, bytesEach: number): Promise<Order> {
  const path = join(directory, 'small')
  await mkdir(path)
  const files = Array.from({ length: count }, (_, index) => join(path, `file-${index + 1}.bin`))
  for (const file of files) await writeFile(file, randomFillSync(Buffer.alloc(bytesEach)))
  return { path, files, bytes: count * bytesEach }
}
