/** What IT asks for first: versions, the storage in use without its key, what went wrong lately; and all of it to copy. */
import { ClipboardCopy } from 'lucide-react'
import { activeConnection, useAppView } from '../app/app-view.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { words } from '../words/words.ts'
import { LogLines } from './log-lines.tsx'
import { copyDetailsForIt, useLog } from './use-log.ts'

/** Problems that are shown; the log has the rest. */
const SHOWN = 5

export function ForIt() {
  const log = useLog()
  const active = activeConnection(useAppView())
  const problems = log?.entries.filter(({ level }) => level !== 'info').slice(-SHOWN) ?? []
  const facts = [
    { says: words.help.it.about, is: log?.about ?? '' },
    ...(active === null
      ? []
      : [
          { says: words.help.it.address, is: active.endpoint },
          { says: words.help.it.place, is: `${active.bucket}/${active.prefix}` },
          { says: words.help.it.region, is: active.region },
          { says: words.help.it.key, is: words.help.it.secret[active.secret] },
        ]),
  ]
  return (
    <>
      <p className="muted">{words.help.it.text}</p>
      <dl className="it-facts">
        {facts.map(({ says, is }) => (
          <div key={says} className="it-fact">
            <dt>{says}</dt>
            <dd>
              <bdi>{is}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <section className="setting-group" aria-labelledby="recent-problems">
        <h3 id="recent-problems">{words.help.it.problems}</h3>
        {problems.length === 0 ? (
          <p className="muted">{words.help.it.noProblems}</p>
        ) : (
          <LogLines entries={problems} />
        )}
      </section>
      <div className="setting-group">
        <ActionButton
          label={words.help.it.copy}
          icon={ClipboardCopy}
          kind="primary"
          onPress={() => void copyDetailsForIt()}
        />
        <p className="field-help">{words.help.it.copyHelp}</p>
      </div>
    </>
  )
}
