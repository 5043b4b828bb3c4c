/** Numbers that look random and come again for the same seed, so that a failing run can be repeated. */

export interface SeededRandom {
  /** A whole number from 0 to `limit` - 1. */
  below(limit: number): number
  /** One of them. @throws RangeError where there is none */
  pick<Item>(items: readonly Item[]): Item
  /** True this often: 0 never, 1 always. */
  chance(probability: number): boolean
}

/** @param seed any whole number */
export function createSeededRandom(seed: number): SeededRandom {
  // xorshift32 (Marsaglia, 2003); its state must never be zero.
  let state = (Math.imul(seed, 0x9e3779b1) ^ 0x5bd1e995) | 1
  const next = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    pick(items) {
      const item = items[below(items.length)]
      if (item === undefined) throw new RangeError('nothing to pick from')
      return item
    },
    chance: (probability) => next() < probability,
  }
}
