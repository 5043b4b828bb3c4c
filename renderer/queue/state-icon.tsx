/** The sign of a row's state; the words beside it say the same. */
import {
  ArrowUp,
  Ban,
  Check,
  CircleAlert,
  Clock,
  Hourglass,
  type LucideIcon,
  Pause,
  ShieldCheck,
  WifiOff,
} from 'lucide-react'
import { useRef } from 'react'
import type { UploadState } from '../../contract/upload-state.ts'
import { isAboutNetwork } from './state-words.ts'

const icons: Record<UploadState['kind'], LucideIcon> = {
  queued: Hourglass,
  sending: ArrowUp,
  waiting: WifiOff,
  finishing: ShieldCheck,
  paused: Pause,
  failed: CircleAlert,
  canceling: Ban,
  canceled: Ban,
  done: Check,
}

export function StateIcon({ state }: { state: UploadState }) {
  const became = useBecame(state.kind)
  const Icon = state.kind === 'waiting' && !isAboutNetwork(state.problem) ? Clock : icons[state.kind]
  return (
    <span className="state-icon" data-kind={state.kind} data-became={became}>
      <Icon aria-hidden className="icon" />
    </span>
  )
}

/** The state that came while the row was in view; undefined for the one it was drawn with, which moves nothing. */
function useBecame(kind: UploadState['kind']): UploadState['kind'] | undefined {
  const first = useRef(kind)
  return kind === first.current ? undefined : kind
}
