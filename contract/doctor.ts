/** What the connection doctor looks at, and what it found: one line for each. */
import type { Problem } from './problem.ts'

/** In the order they are looked at. */
export const doctorSteps = [
  'name',
  'proxy',
  'certificate',
  'clock',
  'key',
  'region',
  'addressing',
  'bucket',
  'put',
  'link',
  'multipart',
  'list-parts',
  'abort',
  'form',
  'checksums',
  'conditional',
  'delete',
  'lifecycle',
] as const
export type DoctorStep = (typeof doctorSteps)[number]

/** `warn`: Slipway works, and something is missing. `skip`: could not be looked at. */
export type DoctorVerdict = 'running' | 'pass' | 'warn' | 'fail' | 'skip'

export interface DoctorLine {
  step: DoctorStep
  verdict: DoctorVerdict
  /** What the storage, the network or a policy said; null where nothing went wrong. */
  problem: Problem | null
  /** Raw facts for IT, such as the region that was named; never a key, an address or a secret. */
  details: string
}

export interface DoctorReport {
  lines: DoctorLine[]
  /** Whether files can be sent and shared. */
  healthy: boolean
}

/** Without these nothing can be sent or shared. */
export const vitalSteps: ReadonlySet<DoctorStep> = new Set([
  'name',
  'proxy',
  'certificate',
  'key',
  'addressing',
  'bucket',
  'put',
  'link',
  'multipart',
])

export function isHealthy(lines: readonly DoctorLine[]): boolean {
  return lines.every(({ step, verdict }) => !vitalSteps.has(step) || verdict === 'pass' || verdict === 'warn')
}
