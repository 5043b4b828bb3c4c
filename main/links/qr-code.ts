/** A QR code of a link as the path of its dark squares. */
import { encode } from 'uqr'
import type { QrCode } from '../../contract/link.ts'

/** Squares of white that scanners want around the code. https://www.qrcode.com/en/howto/code.html */
const QUIET_SQUARES = 4

/**
 * @param text a link; the least error correction, for the fewest and largest squares on a screen
 * @throws RangeError where it is longer than a QR code holds (2,953 bytes)
 */
export function qrCodeOf(text: string): QrCode {
  try {
    const { data, size } = encode(text, { ecc: 'L', border: QUIET_SQUARES })
    return { size, path: data.map(rowPath).join('') }
  } catch {
    throw new RangeError('a link is too long for a QR code')
  }
}

/** Runs of dark squares in one row, each a rectangle. */
function rowPath(row: readonly boolean[], y: number): string {
  const squares = row.map((dark) => (dark ? '1' : '0')).join('')
  return [...squares.matchAll(/1+/g)]
    .map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
    .join('')
}
