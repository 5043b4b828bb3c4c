// Where the checkout and the user's cache are.

import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout, without a trailing slash; it may hold spaces. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '')

/** The folder for what outlives a checkout (https://specifications.freedesktop.org/basedir-spec/latest/). */
export function cacheFolder(environment = process.env) {
  return join(environment.XDG_CACHE_HOME || join(homedir(), '.cache'), 'slipway')
}
