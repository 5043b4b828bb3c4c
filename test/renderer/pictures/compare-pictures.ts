/**
 * Compares two pictures of the page tile by tile. Letters come out a little different on each machine, which spreads thin
 * over the whole page; what moved changes much in one place.
 */
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'

/** Pixels on each side: the size of a button. */
const TILE = 32
/** How different a pixel may look, from 0 to 1, before it counts. */
const THRESHOLD = 0.25
/**
 * Share of a tile's pixels that may count. Measured: letters moved by a third of a pixel come to 0.045, a sign that moved by
 * four pixels to 0.063, a button that moved by two to 0.18.
 */
const MOST_IN_A_TILE = 0.05

export interface Comparison {
  same: boolean
  /** The worst tile: where its corner is, and which share of its pixels differs. */
  worst: { x: number; y: number; share: number }
}

/** Pictures of different sizes are never the same. */
export function comparePictures(one: Buffer, other: Buffer): Comparison {
  const [first, second] = [PNG.sync.read(one), PNG.sync.read(other)]
  const { width, height } = first
  if (width !== second.width || height !== second.height)
    return { same: false, worst: { x: 0, y: 0, share: 1 } }
  const differs = new PNG({ width, height })
  pixelmatch(first.data, second.data, differs.data, width, height, { threshold: THRESHOLD, diffMask: true })

  let worst = { x: 0, y: 0, share: 0 }
  // Tiles overlap by half, so that what lies on the edge of one is in the middle of the next.
  for (let y = 0; y < height; y += TILE / 2)
    for (let x = 0; x < width; x += TILE / 2) {
      const share = shareIn(differs, x, y)
      if (share > worst.share) worst = { x, y, share }
    }
  return { same: worst.share <= MOST_IN_A_TILE, worst }
}

/** In a mask, pixels that differ are opaque and red; those that are only smoothed otherwise are yellow. */
function shareIn({ data, width, height }: PNG, left: number, top: number): number {
  let count = 0
  for (let y = top; y < Math.min(top + TILE, height); y++)
    for (let x = left; x < Math.min(left + TILE, width); x++) {
      const at = (y * width + x) * 4
      if (data[at + 3] !== 0 && data[at + 1] === 0) count += 1
    }
  return count / (TILE * TILE)
}
