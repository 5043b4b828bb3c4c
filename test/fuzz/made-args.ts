/** Arguments for any channel, made from its schema: mostly of the right shape, with values that mean harm. */
import type { z } from 'zod'
import type { SeededRandom } from '../kill/seeded-random.ts'

/** What is at hand to be put where a text goes. */
export interface Ammunition {
  /** Paths of files that nobody handed in, in every way to write one. */
  paths: readonly string[]
  /** Ids the app gave out before, and ones that look like it. */
  ids: readonly string[]
}

const texts = [
  '',
  '__proto__',
  'constructor',
  'a'.repeat(5_000),
  '\u202egnp.exe',
  '\0',
  "'; DROP TABLE history; --",
  '<img src=x onerror=alert(1)>',
  'x\r\nX-Amz-Acl: public-read',
  '%2e%2e%2f',
  'https://127.0.0.1:1/',
  'javascript:alert(1)',
  '\ud800',
]
const numbers = [
  0,
  -1,
  1,
  1.5,
  60,
  3_600,
  604_800,
  604_801,
  2 ** 31,
  2 ** 53,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  1e308,
]
const junk: readonly unknown[] = [
  null,
  undefined,
  true,
  7,
  'text',
  [],
  {},
  [[]],
  { __proto__: null },
  { ids: 'all' },
]

/** Inside of a schema, as far as it is looked at (https://zod.dev/packages/core). */
interface Definition {
  type: string
  shape?: Record<string, z.ZodType>
  element?: z.ZodType
  innerType?: z.ZodType
  in?: z.ZodType
  options?: readonly z.ZodType[]
  entries?: Record<string, unknown>
  values?: readonly unknown[]
  valueType?: z.ZodType
}

export function madeArgs(schema: z.ZodType, random: SeededRandom, ammunition: Ammunition): unknown {
  // Now and then of another shape altogether.
  if (random.chance(0.03)) return random.pick(junk.map((value) => ({ value }))).value
  const { type, shape, element, innerType, options, entries, values, valueType, ...rest } = schema._zod
    .def as unknown as Definition
  const made = (inner: z.ZodType) => madeArgs(inner, random, ammunition)
  if (shape) {
    const whole = Object.entries(shape).map(([name, field]) => [name, made(field)])
    const kept = random.chance(0.9) ? whole : whole.slice(1)
    // A field nobody asked for, such as the path a naive handler would open.
    if (random.chance(0.1)) kept.push(['path', random.pick(ammunition.paths)])
    return Object.fromEntries(kept)
  }
  if (element) return Array.from({ length: random.below(4) }, () => made(element))
  if (options && options.length > 0) return made(random.pick(options))
  if (entries) return random.pick(Object.keys(entries))
  if (values && values.length > 0) return random.pick(values.map((value) => ({ value }))).value
  if (valueType) return { [random.pick(texts)]: made(valueType) }
  if (type === 'optional' || type === 'default' || type === 'nullable' || type === 'prefault')
    return innerType === undefined || random.chance(0.3)
      ? random.chance(0.5)
        ? undefined
        : null
      : made(innerType)
  if (innerType) return made(innerType)
  if (rest.in) return made(rest.in)
  if (type === 'undefined' || type === 'void') return undefined
  if (type === 'number' || type === 'int') return random.pick(numbers)
  if (type === 'boolean') return random.chance(0.5)
  return random.pick([
    random.pick(ammunition.ids),
    random.pick(ammunition.ids),
    random.pick(ammunition.paths),
    random.pick(texts),
  ])
}
