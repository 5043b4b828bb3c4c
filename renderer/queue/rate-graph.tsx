/** The rate of the last minute as a small line: whether it holds or falls is seen at once. */

const WIDTH = 120
const HEIGHT = 28
/** A line of less says nothing yet. */
const FEWEST = 4

/** @param rates bytes a second, a second apart, oldest first. The rate itself stands beside it in words. */
export function RateGraph({ rates }: { rates: readonly number[] }) {
  if (rates.length < FEWEST) return null
  const points = rateLine(rates, WIDTH, HEIGHT)
  return (
    <svg aria-hidden className="rate-graph" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none">
      <polygon points={`0,${HEIGHT} ${points} ${WIDTH},${HEIGHT}`} />
      <polyline points={points} />
    </svg>
  )
}

/** @returns SVG points over the whole width, the highest rate at the top edge and zero at the bottom */
export function rateLine(rates: readonly number[], width: number, height: number): string {
  const highest = Math.max(...rates, 1)
  const step = width / Math.max(1, rates.length - 1)
  return rates
    .map((rate, index) => `${round(index * step)},${round(height - (rate / highest) * (height - 2) - 1)}`)
    .join(' ')
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
