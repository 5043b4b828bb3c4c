/** Updates bound to the app as it was released: electron-updater, and the feed that its package.json names. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import { createUpdates, type UpdateFeed, type UpdateOptions, type Updates } from './updates/updates.ts'

/** Milliseconds after the start, and between two looks: releases are rare, and no server is to be asked by all at once. */
const FIRST_LOOK_MS = 60_000
const NEXT_LOOK_MS = 6 * 3_600_000

/** @returns the updates, and what ends looking for them */
export function composeUpdates(options: Omit<UpdateOptions, 'loadUpdater' | 'feed' | 'now'>): {
  updates: Updates
  stop(): void
} {
  const updates = createUpdates({
    ...options,
    loadUpdater: async () => (await import('electron-updater')).default.autoUpdater,
    feed: app.isPackaged ? releasedFeed() : null,
    now: Date.now,
  })
  const first = setTimeout(() => void updates.check(), FIRST_LOOK_MS)
  const next = setInterval(() => void updates.check(), NEXT_LOOK_MS)
  return {
    updates,
    stop() {
      clearTimeout(first)
      clearInterval(next)
    },
  }
}

/** Packaging a release writes it (`.github/workflows/release.yml`); any other app has none. */
function releasedFeed(): UpdateFeed | null {
  const { updates }: { updates?: Partial<UpdateFeed> } = JSON.parse(
    readFileSync(join(app.getAppPath(), 'package.json'), 'utf8'),
  )
  const { url, key } = updates ?? {}
  return url?.startsWith('https://') && key ? { url, key } : null
}
