/** Whether this is the app that tests drive, which leaves debuggers in; people never get it (decision 5). */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** @param appDirectory where the app's package.json is; packaging writes the mark into it */
export function isDrivenByTests(appDirectory: string): boolean {
  const manifest: { drivenByTests?: unknown } = JSON.parse(
    readFileSync(join(appDirectory, 'package.json'), 'utf8'),
  )
  return String(manifest.drivenByTests) === 'true'
}
