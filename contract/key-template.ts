/** The form of object keys that an admin may choose: `{date}/{user}/{random}/{name}`. Pure. */

/**
 * `date` is 2026-11-24 where this computer is, `year`, `month` and `day` are parts of it; `user` and `computer` are
 * the system's names; `random` is 16 characters that nobody can guess, the same for everything handed in at once;
 * `name` is the file's own, with the folders it was handed in with.
 */
export const templateFields = ['date', 'year', 'month', 'day', 'user', 'computer', 'random', 'name'] as const
export type TemplateField = (typeof templateFields)[number]

const FIELD = /\{([^{}]*)\}/g
const NAME = '{name}'
const RANDOM = '{random}'

/** Folders of letters, digits and fields, and the file's own name at the end. */
export function isKeyTemplate(template: string): boolean {
  if (template !== NAME && !template.endsWith(`/${NAME}`)) return false
  const fields = [...template.matchAll(FIELD)].map(([, field]) => field ?? '')
  const known: readonly string[] = templateFields
  if (fields.some((field) => !known.includes(field))) return false
  if (fields.filter((field) => field === 'name').length !== 1) return false
  // What is left besides fields: nothing that a client or a store reads in another way.
  const segments = template.replace(FIELD, 'x').split('/')
  return segments.every((segment) => /^[A-Za-z0-9 _=.-]+$/.test(segment) && !/^\.+$/.test(segment))
}

/**
 * @param guessable leaves a template without `{random}` as it is; otherwise it gets one before the name, because
 * stopping to share a file rests on keys that cannot be guessed
 */
export function templateInUse(template: string, guessable: boolean): string {
  if (guessable || template.includes(RANDOM)) return template
  return `${template.slice(0, -NAME.length)}${RANDOM}/${NAME}`
}

/** @param values each safe for a key already; see `main/intake/object-key.ts` */
export function fillTemplate(template: string, values: Readonly<Record<TemplateField, string>>): string {
  return template.replace(FIELD, (_whole, field: TemplateField) => values[field])
}
