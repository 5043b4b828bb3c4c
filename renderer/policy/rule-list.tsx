/** The rules of IT as a short list; nothing where there are none. */
import type { Policy } from '../../contract/policy.ts'
import { useUnitBase } from '../app/app-view.ts'
import { words } from '../words/words.ts'
import { ruleLines } from './rule-lines.ts'

export function RuleList({ setBy, rules }: { setBy: string; rules: Policy }) {
  const lines = ruleLines(rules, useUnitBase())
  if (lines.length === 0) return null
  return (
    <section className="rule-list" aria-label={words.policy.shown({ name: setBy })}>
      <p className="field-label">{words.policy.shown({ name: setBy })}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
