/** What a group is called. */
import { NEEDS_YOU, type UploadGroup } from '../../contract/views.ts'
import { words } from '../words/words.ts'
import { countOf } from './queue-layout.ts'

export function groupName(group: UploadGroup): string {
  if (group.id === NEEDS_YOU) return words.queue.needsYou({ count: group.rows })
  return group.name === '' ? words.queue.severalFiles({ count: countOf(group) }) : group.name
}
