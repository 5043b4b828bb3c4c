/** What an expert or IT wants to know of a row: raw codes of a problem, or how Done was proved. */
import { ChevronRight, Copy, CopyPlus } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { problemMessages } from '../../contract/messages.ts'
import type { UploadRow } from '../../contract/views.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { copyText } from '../parts/copy-text.ts'
import { showToast } from '../toasts/toasts.ts'
import { words } from '../words/words.ts'
import { SentBefore } from './sent-before.tsx'
import { problemOfState } from './state-words.ts'
import { commandRow, isTaken } from './upload-commands.ts'

export function RowDetails({ row }: { row: UploadRow }) {
  const problem = problemOfState(row.state)
  if (problem === null && row.state.kind !== 'done') return null
  return (
    <div className="row-details">
      {problem !== null && <p className="row-problem">{problemMessages[problem.code]}</p>}
      {isTaken(row.state) && (
        <ActionButton
          label={words.queue.keepBoth}
          name={words.queue.named({ action: words.queue.keepBoth, name: row.name })}
          kind="soft"
          icon={CopyPlus}
          onPress={() => void commandRow('retry', row.id)}
        />
      )}
      {problem !== null && (
        <Disclosed name={row.name}>
          <code>{problem.details}</code>
          <ActionButton
            label={words.copyDetails}
            kind="quiet"
            icon={Copy}
            onPress={() => {
              copyText(`${words.appName}: ${problem.code}\n${problem.details}`)
              showToast(words.detailsCopied)
            }}
          />
        </Disclosed>
      )}
      {row.state.kind === 'done' && (
        <Disclosed name={row.name}>
          <span>{words.queue.proof[row.state.proof]}</span>
        </Disclosed>
      )}
      {row.state.kind === 'done' && row.state.sentBefore !== undefined && (
        <SentBefore id={row.id} sentAt={row.state.sentBefore} />
      )}
    </div>
  )
}

function Disclosed({ name, children }: { name: string; children: React.ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        className="details-button"
        aria-expanded={open}
        aria-label={words.queue.named({ action: words.details, name })}
        onPress={() => setOpen(!open)}
      >
        <ChevronRight aria-hidden className="icon points" />
        {words.details}
      </Button>
      {open && <div className="details-panel">{children}</div>}
    </>
  )
}
