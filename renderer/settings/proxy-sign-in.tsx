/** Who signs in at the proxy: the password goes to main and never comes back. */
import type { FormEvent } from 'react'
import type { NetworkView } from '../../contract/network.ts'
import { ask } from '../bridge/bridge.ts'
import { TextEntry } from '../connect/text-entry.tsx'
import { ActionButton } from '../parts/action-button.tsx'
import { showProblem } from '../toasts/toasts.ts'
import { words } from '../words/words.ts'

interface ProxySignInProps {
  network: NetworkView
  onChanged: (network: NetworkView) => void
}

export function ProxySignIn({ network, onChanged }: ProxySignInProps) {
  const { proxyUser, proxyPassword } = network

  async function keep(signIn: { user: string; password: string } | null) {
    const reply = await ask('network:sign-in', { signIn })
    if (reply.ok) onChanged(reply.value)
    else showProblem(reply.problem)
  }

  function enter(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const user = String(data.get('proxyUser') ?? '').trim()
    if (user !== '') void keep({ user, password: String(data.get('proxyPassword') ?? '') })
  }

  return (
    <form className="form" onSubmit={enter} aria-label={words.network.signIn} noValidate key={proxyUser}>
      <div className="field-pair">
        <TextEntry name="proxyUser" label={words.network.user} defaultValue={proxyUser ?? ''} />
        <TextEntry name="proxyPassword" label={words.network.password} secret />
      </div>
      <p className="field-help">{words.network.signInHelp[proxyPassword]}</p>
      <div className="setting-actions">
        <ActionButton label={words.network.keep} type="submit" />
        {proxyUser !== null && <ActionButton label={words.network.forget} onPress={() => void keep(null)} />}
      </div>
    </form>
  )
}
