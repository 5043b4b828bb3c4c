/** Words of the list of shared files. */
import { count } from './plural.ts'

const files = (number: number) => count(number, { one: 'file', other: 'files' })

export const historyWords = {
  list: 'Shared files',
  search: 'Search shared files',
  total: (number: number) => files(number),
  sent: (moment: string) => `Sent ${moment}`,
  live: (left: string) => `Works for ${left}`,
  until: (moment: string) => `until ${moment}`,
  endedOn: (moment: string) => `Ended ${moment}`,
  here: 'This computer only',
  remove: 'Remove from the list',
  emptyTitle: 'Nothing shared yet',
  emptyText: 'Files you send appear here, so that you can copy their links again.',
  noneFound: (search: string) => `Nothing found for “${search}”`,
  noneFoundText: 'Try a part of the file’s name.',
}
