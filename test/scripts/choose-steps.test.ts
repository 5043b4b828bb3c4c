// How a part of `npm test` is asked for.

import { expect, test } from 'vitest'
import { chooseSteps } from '../../scripts/choose-steps.mjs'

const steps = [{ name: 'types' }, { name: 'unit' }, { name: 'e2e' }]

test('runs everything when nothing is asked for', () => {
  expect(chooseSteps(steps, [])).toEqual(steps)
})

test('runs the named steps in their own order', () => {
  expect(chooseSteps(steps, ['--only', 'e2e,types'])).toEqual([{ name: 'types' }, { name: 'e2e' }])
})

test.each([[['--only', 'units']], [['--only']], [['unit']], [['--only', 'unit', 'e2e']]])(
  'refuses %j and says how to ask',
  (args) => {
    expect(() => chooseSteps(steps, args)).toThrow('Use: npm test -- --only types,unit,e2e')
  },
)
