/** Reads the connect form and says which fields are wrong, by the same rules that main applies. */
import { type ConnectionForm, connectionFormSchema } from '../../contract/connection.ts'
import { readSource, sourceFieldNames } from './read-source.ts'

export const fieldNames = [
  'name',
  'endpoint',
  'region',
  'bucket',
  'prefix',
  'accessKeyId',
  'secretAccessKey',
  'sessionToken',
  'keyEnds',
  'addressing',
  ...sourceFieldNames,
] as const
export type FieldName = (typeof fieldNames)[number]

export type CheckedForm = { ok: true; form: ConnectionForm } | { ok: false; wrong: FieldName[] }

/**
 * Forgives what a person cannot see: spaces around, a missing slash after the folder, an empty optional field.
 * @param entered the texts by field; `keyEnds` as `<input type="datetime-local">` gives it, in this computer's time
 * @param now epoch milliseconds
 */
export function checkForm(
  entered: Partial<Record<FieldName, string>>,
  now: number = Date.now(),
): CheckedForm {
  const text = (name: FieldName) => entered[name]?.trim() ?? ''
  const prefix = text('prefix').replace(/\/*$/, '')
  const parsed = connectionFormSchema.safeParse({
    name: text('name'),
    endpoint: text('endpoint'),
    region: text('region'),
    bucket: text('bucket'),
    prefix: prefix === '' ? '' : `${prefix}/`,
    addressing: text('addressing'),
    credentials: readSource(text, keyEnd(text('keyEnds'), now)),
    secretAccessKey: text('secretAccessKey') || undefined,
    sessionToken: text('sessionToken') || undefined,
  })
  if (parsed.success) return { ok: true, form: parsed.data }
  const wrong = new Set(parsed.error.issues.map((issue) => fieldOf(issue.path.at(-1))))
  return { ok: false, wrong: fieldNames.filter((name) => wrong.has(name)) }
}

/** An end that is over, or no time at all, is as wrong as a negative one, which no schema takes. */
function keyEnd(entered: string, now: number): { expiresAt?: number } {
  if (entered === '') return {}
  const at = Date.parse(entered)
  return { expiresAt: at > now ? at : -1 }
}

function fieldOf(name: PropertyKey | undefined): PropertyKey | undefined {
  return name === 'expiresAt' ? 'keyEnds' : name
}
