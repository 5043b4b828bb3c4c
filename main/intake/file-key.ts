/** The key of a file that is handed in: by the app's own form, or by the one that IT chose. Pure. */
import { fillTemplate, templateInUse } from '../../contract/key-template.ts'
import { MAX_KEY_BYTES } from '../../contract/limits.ts'
import type { Policy } from '../../contract/policy.ts'
import { safePath } from './object-key.ts'

/** Nobody can guess it, and nothing there is ever overwritten. */
const OWN_TEMPLATE = '{random}/{name}'
/** Stands for a name that a key cannot hold. */
const NO_NAME = 'unknown'

/** What IT chose of keys. */
export type KeyForm = Pick<Policy, 'keyTemplate' | 'guessableKeys'>

export interface KeyMoment {
  /** When it was handed in, where this computer is; epoch milliseconds. */
  at: number
  user: string
  computer: string
}

/** Whether someone else may get the same key for another file: nothing in it is random. */
export function hasGuessableKeys({ keyTemplate = OWN_TEMPLATE, guessableKeys = false }: KeyForm): boolean {
  return !templateInUse(keyTemplate, guessableKeys).includes('{random}')
}

/**
 * @param prefix of the connection: empty or ending in `/`
 * @param token see `batchToken`
 * @param path folder path and name, made safe already
 * @returns null where the key would be longer than S3 takes, or nothing of the name is left
 */
export function fileKeyOf(
  { keyTemplate = OWN_TEMPLATE, guessableKeys = false }: KeyForm,
  prefix: string,
  token: string,
  path: string,
  { at, user, computer }: KeyMoment,
): string | null {
  if (path === '') return null
  const day = new Date(at)
  const year = String(day.getFullYear())
  const month = String(day.getMonth() + 1).padStart(2, '0')
  const date = String(day.getDate()).padStart(2, '0')
  const key = `${prefix}${fillTemplate(templateInUse(keyTemplate, guessableKeys), {
    date: `${year}-${month}-${date}`,
    year,
    month,
    day: date,
    user: segmentOf(user),
    computer: segmentOf(computer),
    random: token,
    name: path,
  })}`
  return Buffer.byteLength(key) > MAX_KEY_BYTES ? null : key
}

/** One name of a system as one segment: what would end it, or read as another, becomes a hyphen. */
function segmentOf(name: string): string {
  const segment = safePath(name).replaceAll('/', '-').trim()
  return segment === '' || /^[._]*$/.test(segment) ? NO_NAME : segment
}
