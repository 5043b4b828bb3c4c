// `npm run audit`: fails on a known weakness, of moderate weight or more, in what the app is made of. A registry without
// that service, such as a mirror, is said and is no failure here; in CI (`CI` is set) it is.

import { root } from './project.mjs'
import { capture } from './run-command.mjs'

/**
 * @param report npm's JSON
 * @returns `failed` with a line for each weakness, `clean`, or `unknown` with the reason
 */
export function judgeAudit(report) {
  const { vulnerabilities, message, error } = report ?? {}
  if (vulnerabilities === undefined)
    return { verdict: 'unknown', lines: [message ?? error?.summary ?? 'no answer from the registry'] }
  const lines = Object.values(vulnerabilities)
    .filter(({ severity }) => severity !== 'low' && severity !== 'info')
    .map(({ name, severity, range }) => `${severity}: ${name} ${range}`)
  return { verdict: lines.length > 0 ? 'failed' : 'clean', lines }
}

if (process.argv[1]?.endsWith('audit.mjs')) {
  const { stdout } = await capture('npm', ['audit', '--json', '--omit=dev'], {
    cwd: root,
    shell: process.platform === 'win32',
  })
  let report = null
  try {
    report = JSON.parse(stdout)
  } catch {
    // Judged as no answer.
  }
  const { verdict, lines } = judgeAudit(report)
  console.log([`audit: ${verdict}`, ...lines].join('\n'))
  if (verdict === 'failed' || (verdict === 'unknown' && process.env.CI)) process.exitCode = 1
}
