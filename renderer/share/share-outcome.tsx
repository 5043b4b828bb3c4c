/** What became of sharing: copied or shown, and whether the link was seen to open. Read out as it appears. */
import { BadgeCheck, Clock, TriangleAlert } from 'lucide-react'
import { problemMessages } from '../../contract/messages.ts'
import { words } from '../words/words.ts'
import type { Shared } from './share-form.tsx'

const signs = { passed: BadgeCheck, later: Clock, failed: TriangleAlert }

export function ShareOutcome({ shared }: { shared: Shared | null }) {
  return <div role="status">{shared !== null && <Outcome key={shared.form} {...shared} />}</div>
}

function Outcome({ form, result }: Shared) {
  const Sign = signs[result.check]
  return (
    <p className="share-outcome" data-check={result.check}>
      <Sign aria-hidden className="icon" />
      <span>
        {form === 'link' ? words.share.done.link({ count: result.count }) : words.share.done[form]}{' '}
        {words.share.check[result.check]}
        {result.problem !== null && ` ${problemMessages[result.problem.code]}`}
      </span>
    </p>
  )
}
