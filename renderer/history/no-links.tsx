/** What stands in place of the list of shared files: nothing shared yet, or nothing that fits what was looked for. */
import { Inbox, SearchX } from 'lucide-react'
import { EmptyState } from '../parts/empty-state.tsx'
import { words } from '../words/words.ts'

interface NoLinksProps {
  /** Nobody has shared anything yet. */
  isEmpty: boolean
  /** What was searched for; empty where only a state was chosen. */
  search: string
}

export function NoLinks({ isEmpty, search }: NoLinksProps) {
  const say = words.history
  if (isEmpty) return <EmptyState icon={Inbox} title={say.emptyTitle} text={say.emptyText} />
  if (search === '') return <EmptyState icon={SearchX} title={say.noneInState} text={say.noneInStateText} />
  return <EmptyState icon={SearchX} title={say.noneFound({ search })} text={say.noneFoundText} />
}
