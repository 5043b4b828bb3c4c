/** A bar that says how much of something is sent. */
import { ProgressBar } from 'react-aria-components'

interface ProgressProps {
  /** What it is the progress of. */
  label: string
  sentBytes: number
  totalBytes: number
  tone?: 'moving' | 'still' | 'done' | 'problem'
}

export function Progress({ label, sentBytes, totalBytes, tone = 'moving' }: ProgressProps) {
  // An empty file is all sent once it is done and nothing before.
  const share = totalBytes === 0 ? Number(tone === 'done') : sentBytes / totalBytes
  return (
    <ProgressBar className="progress" aria-label={label} value={share * 100} data-tone={tone}>
      <div className="progress-track">
        <div className="progress-fill" style={{ transform: `scaleX(${share})` }} />
      </div>
    </ProgressBar>
  )
}
