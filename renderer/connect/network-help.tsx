/** Where the way to the storage is barred by a proxy or a certificate: the settings that mend it, right there. */
import { Network } from 'lucide-react'
import { useState } from 'react'
import type { Problem } from '../../contract/problem.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { DialogFrame } from '../parts/dialog-frame.tsx'
import { NetworkSettings } from '../settings/network-settings.tsx'
import { words } from '../words/words.ts'

const helped: readonly Problem['code'][] = [
  'offline',
  'stalled',
  'network-sign-in',
  'not-storage',
  'proxy-refused',
  'proxy-sign-in',
  'untrusted-certificate',
  'untrusted-key-source',
]

export function NetworkHelp({ problem }: { problem: Problem | null }) {
  const [open, setOpen] = useState(false)
  if (problem === null || !helped.includes(problem.code)) return null
  return (
    <>
      <ActionButton label={words.network.open} icon={Network} onPress={() => setOpen(true)} />
      {open && (
        // What is sent in there is no business of the form around it.
        <div onSubmit={(event) => event.stopPropagation()}>
          <DialogFrame title={words.network.title} onClose={() => setOpen(false)}>
            <NetworkSettings />
          </DialogFrame>
        </div>
      )}
    </>
  )
}
