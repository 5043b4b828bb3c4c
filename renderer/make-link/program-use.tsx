/** How a link is used from each program; copying puts it, address and all, on the clipboard. */
import { Copy, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { type MadeLink, type Program, programs } from '../../contract/link.ts'
import { ask } from '../bridge/bridge.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { FormEnd } from '../parts/form-end.tsx'
import { momentHere } from '../parts/moment.ts'
import { Notice } from '../parts/notice.tsx'
import { RadioChoice } from '../parts/radio-choice.tsx'
import { showProblem, showToast } from '../toasts/toasts.ts'
import { words } from '../words/words.ts'

/** @param made null where nothing of it is shown */
export function ProgramUse({ id, made }: { id: string; made: MadeLink | null }) {
  const [program, setProgram] = useState<Program>('curl')

  async function copy(): Promise<void> {
    const reply = await ask('links:copy-program', { id, program })
    if (reply.ok) showToast(words.makeLink.copied({ moment: momentHere(reply.value.expiresAt) }))
    else showProblem(reply.problem)
  }

  return (
    <div className="form">
      <RadioChoice
        label={words.makeLink.program}
        options={programs.map((value) => ({ value, label: words.makeLink.programs[value] }))}
        value={program}
        onChange={setProgram}
      />
      {made !== null && (
        <section className="snippet" aria-label={words.makeLink.programs[program]}>
          <pre>
            <code>{made.previews[program]}</code>
          </pre>
        </section>
      )}
      {made !== null && (
        <p className="field-help">
          {words.makeLink.made} {words.share.until({ moment: momentHere(made.expiresAt) })}{' '}
          {words.share.because[made.because]}
        </p>
      )}
      {made !== null && made.ungranted.length > 0 && (
        <Notice kind="warning" icon={TriangleAlert} title={words.makeLink.ungranted}>
          {made.ungranted.map((action) => (
            <p key={action}>
              <code>{action}</code>
            </p>
          ))}
        </Notice>
      )}
      <FormEnd>
        <ActionButton label={words.makeLink.copy} icon={Copy} kind="primary" onPress={() => void copy()} />
      </FormEnd>
    </div>
  )
}
