/** How many links the list holds; said once the number rests, also while files end one after the other. */
import { MOST_COUNTED_ROWS } from '../../contract/link.ts'
import { useSaidAtRest } from '../parts/use-said-at-rest.ts'
import { words } from '../words/words.ts'

export function HistoryTotal({ count }: { count: number }) {
  const text =
    count === MOST_COUNTED_ROWS ? words.history.totalOrMore({ count }) : words.history.total({ count })
  const { live, said } = useSaidAtRest(text)
  return (
    <p className="muted history-total" role="status" aria-live={live}>
      <span key={said}>{text}</span>
    </p>
  )
}
