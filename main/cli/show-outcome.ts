/** What a person or a script sees of an outcome: links on the standard output, everything else on the standard error. Pure. */

import type { Problem, ProblemCode } from '../../contract/problem.ts'
import { en } from '../../contract/words/en/en.ts'
import { type ExitCode, exitCodeOf, exitCodes } from './exit-codes.ts'
import type { Outcome, SharedLink } from './outcome.ts'

export interface Shown {
  out: string
  err: string
  code: ExitCode
}

/** @param json one document for scripts instead of lines for people */
export function showOutcome(outcome: Outcome, json: boolean): Shown {
  const code = codeOf(outcome)
  if (json) return { out: `${JSON.stringify(documentOf(outcome), null, 2)}\n`, err: '', code }
  return { ...linesOf(outcome), code }
}

function codeOf(outcome: Outcome): ExitCode {
  switch (outcome.kind) {
    case 'canceled':
      return exitCodes.canceled
    case 'usage':
      return exitCodes.usage
    case 'failed':
      return exitCodeOf([outcome.problem.code])
    case 'presigned':
      return exitCodes.done
    case 'shared': {
      const unchecked: ProblemCode[] = outcome.links.some(({ checked }) => checked === false)
        ? ['internal']
        : []
      return exitCodeOf([...outcome.refused.map(({ problem }) => problem.code), ...unchecked])
    }
    case 'handed-over':
      return exitCodeOf(outcome.refused.map(({ problem }) => problem.code))
  }
}

/** Times as ISO 8601, problems with the words that a person would be told. */
function documentOf(outcome: Outcome): unknown {
  const told = (problem: Problem) => ({ ...problem, message: en.problems[problem.code] })
  const refused = (all: Extract<Outcome, { kind: 'shared' }>['refused']) =>
    all.map(({ name, problem }) => ({ name, ...told(problem) }))
  switch (outcome.kind) {
    case 'shared':
      return { links: outcome.links.map(withMoment), failed: refused(outcome.refused) }
    case 'presigned': {
      const { kind, ...link } = outcome
      return withMoment(link)
    }
    case 'handed-over':
      return { files: outcome.files, failed: refused(outcome.refused) }
    case 'failed':
      return { error: told(outcome.problem) }
    case 'usage':
      return { error: { code: 'usage', message: outcome.message } }
    case 'canceled':
      return { error: { code: 'canceled', message: 'Canceled.' } }
  }
}

function withMoment<Link extends { expiresAt: number }>(link: Link) {
  return { ...link, expiresAt: new Date(link.expiresAt).toISOString() }
}

function linesOf(outcome: Outcome): { out: string; err: string } {
  switch (outcome.kind) {
    case 'shared':
      return {
        out: outcome.links.map(({ url }) => `${url}\n`).join(''),
        err: [endOf(outcome.links), ...unopened(outcome.links), ...refusals(outcome.refused)].join(''),
      }
    case 'presigned': {
      const headers = Object.entries(outcome.headers).map(([name, value]) => `  ${name}: ${value}\n`)
      const form = outcome.fields === null ? null : { url: outcome.url, fields: outcome.fields }
      return {
        out: outcome.text ?? (form === null ? `${outcome.url}\n` : `${JSON.stringify(form, null, 2)}\n`),
        err: [
          `${outcome.method} works until ${said(outcome.expiresAt)}${because(outcome.because)}.\n`,
          ...(headers.length > 0 && outcome.text === null
            ? ['These must be sent with it:\n', ...headers]
            : []),
          ...outcome.warnings.map((warning) => `Warning: ${warning}\n`),
        ].join(''),
      }
    }
    case 'handed-over':
      return { out: '', err: refusals(outcome.refused).join('') }
    case 'failed':
      return { out: '', err: `slipway: ${sentence(outcome.problem)}\n` }
    case 'usage':
      return { out: '', err: `slipway: ${outcome.message}\n` }
    case 'canceled':
      return { out: '', err: 'Canceled.\n' }
  }
}

function endOf(links: readonly SharedLink[]): string {
  const first = links.reduce<SharedLink | null>(
    (one, other) => (one === null || other.expiresAt < one.expiresAt ? other : one),
    null,
  )
  if (first === null) return ''
  const subject = links.length === 1 ? 'The link works' : 'The links work'
  return `${subject} until ${said(first.expiresAt)}${because(first.because)}.\n`
}

function because(reason: SharedLink['because']): string {
  if (reason === 'sign-in') return ' (your sign-in ends then)'
  return reason === 'policy' ? ' (your IT allows no longer)' : ''
}

function unopened(links: readonly SharedLink[]): string[] {
  return links.flatMap(({ name, checked }) =>
    checked === false ? [`slipway: the link to ${plain(name)} did not open when it was tried\n`] : [],
  )
}

function refusals(refused: Extract<Outcome, { kind: 'shared' }>['refused']): string[] {
  return refused.map(({ name, problem }) => `slipway: ${plain(name)}: ${sentence(problem)}\n`)
}

function sentence({ code, details }: Problem): string {
  return details === '' ? en.problems[code] : `${en.problems[code]} (${plain(details)})`
}

/** A name may hold what moves a terminal's cursor or turns its text around. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '?')
}

/** Local time with its zone, unambiguous in every language. */
function said(at: number): string {
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(at)
}
