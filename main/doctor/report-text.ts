/** What the doctor found as text for IT: codes and facts, and nothing that opens a door. Pure. */
import type { ConnectionDetails } from '../../contract/connection.ts'
import type { DoctorLine, DoctorVerdict } from '../../contract/doctor.ts'
import { providerOf } from '../../contract/providers.ts'
import { usesVirtualHost } from '../sign/object-address.ts'

const signs: Record<DoctorVerdict, string> = {
  running: '....',
  pass: 'ok  ',
  warn: 'warn',
  fail: 'FAIL',
  skip: 'skip',
}

/**
 * @param about versions of app, runtime and system, as one line
 * @param now epoch milliseconds
 */
export function reportText(
  lines: readonly DoctorLine[],
  details: ConnectionDetails,
  about: string,
  now: number,
): string {
  const { endpoint, region, bucket, prefix, credentials } = details
  // In English whatever the app speaks: whoever reads it may be anywhere.
  return [
    `Slipway connection report, ${new Date(now).toISOString()}`,
    about,
    `endpoint ${new URL(endpoint).origin}, provider ${providerOf(endpoint)}, region ${region}`,
    `bucket ${bucket}, prefix ${prefix === '' ? '(none)' : prefix}, ${usesVirtualHost(details) ? 'virtual-host' : 'path'} style, keys from ${credentials.kind}`,
    '',
    ...lines.map(({ step, verdict, problem, details: facts }) =>
      [signs[verdict], step.padEnd(12), facts, problem === null ? '' : `(${problem.code})`]
        .filter((part) => part !== '')
        .join(' ')
        .trimEnd(),
    ),
    '',
  ].join('\n')
}
