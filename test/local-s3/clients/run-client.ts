/** Runs S3 clients that other people wrote, and fails plainly where one is not installed. */

import { execFile } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { mebibyte, temporaryFolder } from '../start-test-server.ts'

const run = promisify(execFile)

/** Debian's own folder comes first; a shim of a version manager may stand for a program that is not there. */
function findProgram(name: string, debianPackage: string): string {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)]
  for (const folder of folders) {
    if (folder.includes('shims')) continue
    const path = join(folder, name)
    try {
      accessSync(path, constants.X_OK)
      return path
    } catch {
      // not in this folder
    }
  }
  throw new Error(`${name} is not installed. Install it with: apt-get install ${debianPackage}`)
}

/**
 * Runs a program in a home of its own, so that nobody's settings take part.
 * @returns what it printed
 * @throws Error with what it printed where it fails
 */
export async function runClient(
  name: string,
  debianPackage: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<string> {
  const env = { PATH: '/usr/bin:/bin', HOME: await temporaryFolder(), LC_ALL: 'C.UTF-8', ...environment }
  const { stdout } = await run(findProgram(name, debianPackage), args, { env, maxBuffer: 10 * mebibyte })
  return stdout
}

export interface SampleFile {
  readonly path: string
  readonly bytes: Buffer
}

/** A file whose bytes differ everywhere, so that parts in a wrong order show. */
export async function sampleFile(name: string, size: number): Promise<SampleFile> {
  const bytes = Buffer.alloc(size)
  for (let at = 0; at + 4 <= size; at += 4) bytes.writeUInt32LE((at * 2654435761) >>> 0, at)
  const path = join(await temporaryFolder(), name)
  await writeFile(path, bytes)
  return { path, bytes }
}
