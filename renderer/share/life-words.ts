/** Says how long a link is to work, as people choose it. */
import type { NamedLife } from '../../contract/link.ts'
import { formatDuration } from '../../contract/words/format-duration.ts'
import { words } from '../words/words.ts'

export function lifeWords(life: NamedLife): string {
  if (life === 'hour') return formatDuration([1, 'hour'])
  if (life === 'three-days') return formatDuration([3, 'day'])
  return words.share.lives[life]
}
