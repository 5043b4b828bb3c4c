/** Reads what was entered about a policy: texts of a form to rules, or the names of those that are wrong. */
import { type Policy, policySchema, policyVerbs } from '../../contract/policy.ts'

/** Fields of the form; switches have the value `on`. */
export type PolicyTexts = Partial<Record<string, string>>

export type ReadPolicy = { ok: true; policy: Policy } | { ok: false; wrong: string[] }

const HOUR = 3_600
const MEGABYTE = 1_000_000

export function readPolicy(texts: PolicyTexts): ReadPolicy {
  const text = (name: string) => texts[name]?.trim() ?? ''
  const given = <Value>(name: string, read: (entered: string) => Value) =>
    text(name) === '' ? undefined : read(text(name))
  const times = (factor: number) => (entered: string) =>
    Math.round(Number(entered.replace(',', '.')) * factor)
  const verbs = policyVerbs.filter((verb) => texts[verb] === 'on')
  const encryption = text('encryption')
  const entered = {
    longestLinkSeconds: given('longest', times(HOUR)),
    usualLinkSeconds: given('usual', times(HOUR)),
    verbs: verbs.length === policyVerbs.length ? undefined : verbs,
    keyTemplate: given('keyTemplate', String),
    guessableKeys: texts.guessable === 'on' ? true : undefined,
    allowedTypes: given('allowedTypes', listOf),
    refusedTypes: given('refusedTypes', listOf),
    largestFileBytes: given('largest', times(MEGABYTE)),
    storageClass: given('storageClass', (name) => name.toUpperCase()),
    encryption:
      encryption === 'sse-s3' || encryption === 'sse-kms'
        ? { kind: encryption, ...(encryption === 'sse-kms' && { keyId: given('kmsKey', String) }) }
        : undefined,
    tags: given('tags', pairsOf),
    metadata: given('metadata', pairsOf),
    mostConnections: given('connections', times(1)),
    mostBytesPerSecond: given('rate', times(MEGABYTE)),
    noHistory: texts.noHistory === 'on' ? true : undefined,
  }
  const parsed = policySchema.safeParse(
    Object.fromEntries(Object.entries(entered).filter(([, one]) => one !== undefined)),
  )
  if (parsed.success) return { ok: true, policy: parsed.data }
  const wrong = new Set(
    parsed.error.issues.map((issue) => fieldOf(String(issue.path[0] ?? 'usualLinkSeconds'))),
  )
  return { ok: false, wrong: [...wrong] }
}

const fields: Readonly<Record<string, string>> = {
  longestLinkSeconds: 'longest',
  usualLinkSeconds: 'usual',
  largestFileBytes: 'largest',
  encryption: 'kmsKey',
  mostConnections: 'connections',
  mostBytesPerSecond: 'rate',
}

function fieldOf(rule: string): string {
  return fields[rule] ?? rule
}

function listOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((one) => one !== '')
    .map((one) => (one.includes('/') || one.startsWith('.') ? one : `.${one.replace(/^\*\.?/, '')}`))
}

/** A line without `=` has an empty value under a name that no rule takes, so that it is said. */
function pairsOf(text: string): Record<string, string> {
  return Object.fromEntries(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => {
        const at = line.indexOf('=')
        return at < 1 ? ['?', ''] : [line.slice(0, at).trim(), line.slice(at + 1).trim()]
      }),
  )
}
