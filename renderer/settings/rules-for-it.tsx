/** Copies the rules that IT sets up in the storage: rights, CORS and lifecycle. */
import { Copy } from 'lucide-react'
import { ask } from '../bridge/bridge.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { showProblem, showToast } from '../toasts/toasts.ts'
import { words } from '../words/words.ts'

const rules = ['iam', 'cors', 'lifecycle'] as const

export function RulesForIt() {
  return (
    <section className="setting-group" aria-labelledby="rules-for-it">
      <h3 id="rules-for-it">{words.rules.title}</h3>
      <p className="field-help">{words.rules.help}</p>
      <div className="segments">
        {rules.map((rule) => (
          <ActionButton
            key={rule}
            label={words.rules.names[rule]}
            icon={Copy}
            onPress={() => void copy(rule)}
          />
        ))}
      </div>
    </section>
  )
}

async function copy(rule: (typeof rules)[number]): Promise<void> {
  const reply = await ask('rules:copy', { rule })
  if (reply.ok) showToast(words.rules.copied)
  else showProblem(reply.problem)
}
