/** Lives of a link are offered in people's words. */
import { expect, it } from 'vitest'
import { expiryOptions } from '../../../renderer/settings/expiry-options.ts'

const labels = (current: number) => expiryOptions(current).map(({ label }) => label)

it('offers four lives', () => {
  expect(labels(86_400)).toEqual(['1 hour', '1 day', '3 days', '7 days'])
})

it('offers the one in use too, in its place', () => {
  expect(labels(7_200)).toEqual(['1 hour', '2 hours', '1 day', '3 days', '7 days'])
  expect(labels(900)).toEqual(['15 minutes', '1 hour', '1 day', '3 days', '7 days'])
})
