/** The sign of a row's state; the words beside it say the same. */
import {
  ArrowUp,
  Ban,
  Check,
  CircleAlert,
  Hourglass,
  type LucideIcon,
  Pause,
  ShieldCheck,
  WifiOff,
} from 'lucide-react'
import type { UploadState } from '../../contract/upload-state.ts'

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

export function StateIcon({ kind }: { kind: UploadState['kind'] }) {
  const Icon = icons[kind]
  return (
    <span className="state-icon" data-kind={kind}>
      <Icon aria-hidden className="icon" />
    </span>
  )
}
