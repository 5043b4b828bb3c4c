/** Lists what could not be taken of the last drop, and why, until it is put away. */
import { FileX2 } from 'lucide-react'
import { problemMessages } from '../../contract/messages.ts'
import { FileName } from '../parts/file-name.tsx'
import { Notice } from '../parts/notice.tsx'
import { words } from '../words/words.ts'
import { dismissRefusals, useRefusals } from './add-files.ts'

export function RefusedNotice() {
  const refusals = useRefusals()
  if (refusals === null) return null
  const unlisted = refusals.refusedCount - refusals.refused.length
  return (
    <Notice
      kind="problem"
      icon={FileX2}
      title={words.refused.title({ count: refusals.refusedCount })}
      onDismiss={dismissRefusals}
    >
      <ul className="refused-list">
        {refusals.refused.map(({ id, name, problem }) => (
          <li key={id}>
            <FileName folder="" name={name} />
            <span className="muted">{problemMessages[problem.code]}</span>
          </li>
        ))}
        {unlisted > 0 && <li className="muted">{words.refused.more({ count: unlisted })}</li>}
      </ul>
    </Notice>
  )
}
