/** The page's channels take no path, no method and no key, and refuse whatever does not fit. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { PageChannel } from '../../contract/bridge-names.ts'
import { channels, pageChannels, preloadChannels } from '../../contract/ipc.ts'

const names = Object.keys(pageChannels) as PageChannel[]

/** The names of all fields that a schema takes, at any depth. */
function fieldsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const own =
    'properties' in value && typeof value.properties === 'object' ? Object.keys(value.properties ?? {}) : []
  return [...own, ...Object.values(value).flatMap(fieldsOf)]
}

describe('the channels of the page', () => {
  it('have no field for a path, a method, an object key, an upload id or a URL', () => {
    const forbidden = /^(?:.*path.*|method|verb|operation|(?:object)?keys?|urls?|uploadId|headers?)$/i
    const fields = names.flatMap((name) =>
      fieldsOf(z.toJSONSchema(channels[name].args, { unrepresentable: 'any' })).map((field) => [name, field]),
    )
    // The one exception is for experts, and main asks in a window of its own first (docs/decisions/0004).
    expect(fields.filter(([, field = '']) => forbidden.test(field))).toEqual([['links:make', 'operation']])
    expect(fields).toContainEqual(['history:copy', 'ids'])
  })

  it('do not have the one that takes paths: that is the preload’s', () => {
    expect([Object.keys(preloadChannels), names.includes('files:add' as PageChannel)]).toEqual([
      ['files:add'],
      false,
    ])
  })

  it.each(names)('%s refuses junk', (name) => {
    const takesNothing = channels[name].args.safeParse(undefined).success
    fc.assert(
      fc.property(fc.anything(), (junk) => {
        const parsed = channels[name].args.safeParse(junk)
        if (takesNothing) return parsed.success === (junk === undefined)
        // The one channel whose fields are all optional takes an object, and nothing of it but what fits.
        if (name === 'settings:save' && parsed.success)
          return (
            typeof junk === 'object' && Object.keys(parsed.data ?? {}).every((key) => key in Object(junk))
          )
        return !parsed.success
      }),
      { numRuns: 200 },
    )
  })

  it.each([
    ['uploads:pause', { ids: [] }],
    ['uploads:cancel', { ids: ['x'.repeat(65)] }],
    ['uploads:cancel', { ids: 'everything' }],
    ['uploads:retry', { ids: [{ id: 'a' }] }],
    ['history:page', { search: '', after: null, limit: 201 }],
    ['history:page', { search: '', after: null, limit: 1.5 }],
    ['history:page', { search: 'x'.repeat(201), after: null, limit: 1 }],
    ['files:choose', { kind: '/etc/passwd' }],
    ['settings:save', { linkExpirySeconds: 604_801 }],
    ['settings:save', { linkExpirySeconds: 0 }],
    ['settings:save', { connections: 33 }],
  ] as const)('%s refuses %j', (name, args) => {
    expect(channels[name].args.safeParse(args).success).toBe(false)
  })

  it('drop what they do not know, as a path beside an id', () => {
    expect(channels['connection:remove'].args.parse({ id: 'a', path: '/etc/passwd' })).toEqual({ id: 'a' })
  })
})

describe('history:page', () => {
  it.each([
    ['12', true],
    ['NaN', false],
    ['1.5', false],
    ["1' OR 1", false],
    ['9'.repeat(16), false],
  ])('goes on after %j: %s', (after, fits) => {
    const { args } = channels['history:page']
    expect(args.safeParse({ search: '', after, limit: 10 }).success).toBe(fits)
  })
})
