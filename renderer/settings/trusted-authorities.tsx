/** Certificates that a person or IT added: storage in an office often has its own. */
import { ShieldCheck, Trash2 } from 'lucide-react'
import type { NetworkView, TrustedAuthority } from '../../contract/network.ts'
import { ask } from '../bridge/bridge.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { IconButton } from '../parts/icon-button.tsx'
import { momentHere } from '../parts/moment.ts'
import { showProblem, showToast } from '../toasts/toasts.ts'
import { words } from '../words/words.ts'

interface TrustedAuthoritiesProps {
  authorities: readonly TrustedAuthority[]
  onChanged: (network: NetworkView) => void
}

export function TrustedAuthorities({ authorities, onChanged }: TrustedAuthoritiesProps) {
  async function add() {
    const reply = await ask('network:add-authorities', undefined)
    if (!reply.ok) return showProblem(reply.problem)
    if (reply.value.authorities.length > authorities.length) showToast(words.network.added)
    onChanged(reply.value)
  }
  async function remove(id: string) {
    const reply = await ask('network:remove-authority', { id })
    if (reply.ok) onChanged(reply.value)
    else showProblem(reply.problem)
  }
  return (
    <section className="setting-group" aria-labelledby="settings-certificates">
      <h3 id="settings-certificates" className="field-label">
        {words.network.certificates}
      </h3>
      <p className="field-help">{words.network.certificatesHelp}</p>
      <ul className="connections" aria-label={words.network.certificates}>
        {authorities.map(({ id, name, validUntil }) => (
          <li key={id} className="connection" aria-label={name}>
            <ShieldCheck aria-hidden className="icon" />
            <span className="connection-words">
              <bdi className="connection-name">{name}</bdi>
              <span className="field-help">
                {words.network.validUntil({ moment: momentHere(validUntil) })}
              </span>
            </span>
            <IconButton
              label={words.network.remove}
              name={words.queue.named({ action: words.network.remove, name })}
              icon={Trash2}
              onPress={() => void remove(id)}
            />
          </li>
        ))}
      </ul>
      <ActionButton label={words.network.add} onPress={() => void add()} />
    </section>
  )
}
