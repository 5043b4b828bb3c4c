/** Turns what was typed into what main is asked to make. Pure. */
import { type ProgramLink, programLinkSchema } from '../../contract/link.ts'

export type AskedKind = 'upload' | 'form' | 'operation'

const MEGABYTE = 1_000_000

/**
 * @param typed the form's fields by name
 * @returns null where something does not fit
 */
export function readAsked(kind: AskedKind, typed: Readonly<Record<string, string>>): ProgramLink | null {
  const text = (name: string) => typed[name]?.trim() ?? ''
  const optional = (name: string) => (text(name) === '' ? undefined : text(name))
  const number = (name: string) => (text(name) === '' ? undefined : Number(text(name)))
  const candidates: Record<AskedKind, unknown> = {
    upload: {
      kind,
      name: text('name'),
      contentType: optional('contentType'),
      exactLength: number('exactLength'),
    },
    form: {
      kind,
      name: text('name'),
      largest: Math.round((number('largest') ?? 0) * MEGABYTE),
      typeBegins: optional('typeBegins'),
    },
    operation: {
      kind,
      operation: text('operation'),
      name: text('objectName'),
      parameters: readParameters(typed.parameters ?? ''),
    },
  }
  const parsed = programLinkSchema.safeParse(candidates[kind])
  return parsed.success ? parsed.data : null
}

/** @returns null where a line has no name */
function readParameters(text: string): Record<string, string> | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const entries = lines.map((line) => /^\s*(\w+)\s*=(.*)$/.exec(line))
  if (entries.includes(null)) return null
  return Object.fromEntries(entries.map((entry) => [entry?.[1] ?? '', entry?.[2]?.trim() ?? '']))
}
