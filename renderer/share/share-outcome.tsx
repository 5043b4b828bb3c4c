/** What became of sharing: copied or shown, and whether the link was seen to open. Read out as it appears. */
import { BadgeCheck, Clock, TriangleAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { problemMessages } from '../../contract/messages.ts'
import { words } from '../words/words.ts'
import type { Shared } from './share-form.tsx'

const signs = { passed: BadgeCheck, later: Clock, failed: TriangleAlert }

export function ShareOutcome({ shared, name }: { shared: Shared | null; name: string }) {
  return (
    <div role="status" className="share-outcome-region">
      {shared !== null && <Outcome key={shared.form} shared={shared} name={name} />}
    </div>
  )
}

function Outcome({ shared: { form, result }, name }: { shared: Shared; name: string }) {
  const Sign = signs[result.check]
  const box = useRef<HTMLDivElement>(null)
  // On a small window it appears below the edge.
  useEffect(() => box.current?.scrollIntoView({ block: 'end' }), [])
  return (
    <div className="share-outcome" data-check={result.check} ref={box}>
      <p className="share-outcome-words">
        <Sign aria-hidden className="icon" />
        <span>
          {form === 'link' ? words.share.done.link({ count: result.count }) : words.share.done[form]}{' '}
          {words.share.check[result.check]}
          {result.problem !== null && ` ${problemMessages[result.problem.code]}`}
        </span>
      </p>
      {result.qr !== null && (
        <svg className="qr-code" role="img" viewBox={`0 0 ${result.qr.size} ${result.qr.size}`}>
          <title>{words.share.qrAlt({ name })}</title>
          <path d={result.qr.path} />
        </svg>
      )}
    </div>
  )
}
