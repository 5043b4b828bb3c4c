/** What the connection doctor finds in the preview. */
import {
  type DoctorLine,
  type DoctorReport,
  type DoctorStep,
  type DoctorVerdict,
  doctorSteps,
  isHealthy,
} from '../../contract/doctor.ts'

const usual: Partial<Record<DoctorStep, DoctorVerdict>> = {
  checksums: 'warn',
  lifecycle: 'warn',
  delete: 'skip',
}
const facts: Partial<Record<DoctorStep, string>> = { clock: '2 s', region: 'eu-central-1', proxy: 'direct' }

/** @param unusual what is not as in most storages; after a failure nothing more is looked at */
export function findings(unusual: Partial<Record<DoctorStep, DoctorVerdict>> = {}): DoctorLine[] {
  const failed = doctorSteps.findIndex((step) => unusual[step] === 'fail')
  return doctorSteps.map((step, index) => {
    const skipped = failed !== -1 && index > failed
    const verdict = skipped ? 'skip' : (unusual[step] ?? usual[step] ?? 'pass')
    return {
      step,
      verdict,
      problem: verdict === 'fail' ? { code: 'wrong-key', details: 'S3 403 InvalidAccessKeyId' } : null,
      details: verdict === 'fail' ? 'S3 403 InvalidAccessKeyId' : skipped ? '' : (facts[step] ?? ''),
    }
  })
}

export function runDoctor(lines: DoctorLine[], tell: (line: DoctorLine) => void): DoctorReport {
  for (const line of lines) tell(line)
  return { lines, healthy: isHealthy(lines) }
}
