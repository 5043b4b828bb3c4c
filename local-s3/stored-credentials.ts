/** The keys of a server that someone starts by hand: made at random once, and kept beside its data. */

import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Credentials } from './sign/signing-key.ts'
import { Disk, readRecord } from './store/durable-file.ts'

const fileName = 'credentials.json'

/** Reads the keys kept in the folder, or makes them; only the owner may read the file. */
export async function storedCredentials(dataDir: string): Promise<Credentials> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const path = join(dataDir, fileName)
  const kept = await readKept(path)
  if (kept !== undefined) return kept
  const made = {
    accessKeyId: `LOCAL${randomBytes(8).toString('hex').toUpperCase()}`,
    secretAccessKey: randomBytes(30).toString('base64url'),
  }
  await new Disk(true).writeRecord(path, made)
  return made
}

async function readKept(path: string): Promise<Credentials | undefined> {
  try {
    return await readRecord<Credentials>(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
