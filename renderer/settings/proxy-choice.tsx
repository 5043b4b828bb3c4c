/** Which proxy stands between this computer and the storage. */
import { type FormEvent, useState } from 'react'
import { type ProxyChoice as Choice, type NetworkView, proxyChoiceSchema } from '../../contract/network.ts'
import { ask } from '../bridge/bridge.ts'
import { TextEntry } from '../connect/text-entry.tsx'
import { ActionButton } from '../parts/action-button.tsx'
import { RadioChoice } from '../parts/radio-choice.tsx'
import { showProblem, showToast } from '../toasts/toasts.ts'
import { words } from '../words/words.ts'

const modes = ['system', 'none', 'fixed', 'script'] as const

interface ProxyChoiceProps {
  proxy: Choice
  onChanged: (network: NetworkView) => void
}

export function ProxyChoice({ proxy, onChanged }: ProxyChoiceProps) {
  const [mode, setMode] = useState(proxy.mode)
  const [wrong, setWrong] = useState(false)

  async function choose(choice: Choice) {
    const reply = await ask('network:choose-proxy', { proxy: choice })
    if (!reply.ok) return showProblem(reply.problem)
    onChanged(reply.value)
    showToast(words.network.inUse)
  }

  function enter(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const address = String(new FormData(event.currentTarget).get('proxyAddress') ?? '')
    const choice = proxyChoiceSchema.safeParse({ mode, address })
    setWrong(!choice.success)
    if (choice.success) void choose(choice.data)
  }

  return (
    <>
      <RadioChoice
        label={words.network.proxy}
        help={words.network.proxyHelp}
        options={modes.map((value) => ({ value, label: words.network.modes[value] }))}
        value={mode}
        onChange={(chosen) => {
          setMode(chosen)
          setWrong(false)
          // The others take effect with their address.
          if (chosen === 'system' || chosen === 'none') void choose({ mode: chosen })
        }}
      />
      {(mode === 'fixed' || mode === 'script') && (
        <form className="form" onSubmit={enter} noValidate key={mode}>
          <TextEntry
            name="proxyAddress"
            label={words.network.address[mode]}
            help={words.network.addressHelp[mode]}
            defaultValue={proxy.mode === mode ? proxy.address : ''}
            {...(wrong ? { error: words.network.addressWrong[mode] } : {})}
          />
          <ActionButton label={words.network.use} type="submit" />
        </form>
      )}
    </>
  )
}
