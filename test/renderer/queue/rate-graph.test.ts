import { expect, it } from 'vitest'
import { rateLine } from '../../../renderer/queue/rate-graph.tsx'

it.each<[string, number[], string]>([
  ['a steady rate is a level line', [5, 5, 5], '0,1 50,1 100,1'],
  ['the highest is at the top, zero at the bottom', [0, 10, 5], '0,19 50,1 100,10'],
  ['nothing moved', [0, 0], '0,19 100,19'],
])('%s', (_, rates, points) => {
  expect(rateLine(rates, 100, 20)).toBe(points)
})
