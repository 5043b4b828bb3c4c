/** The order of keys in S3's lists: by the bytes of their UTF-8. */

/**
 * UTF-16 order differs from UTF-8 order only where a surrogate meets a code unit from U+E000 up; those two ranges
 * are swapped before they are compared.
 */
export function compareKeys(left: string, right: string): number {
  const length = Math.min(left.length, right.length)
  for (let at = 0; at < length; at++) {
    const a = left.charCodeAt(at)
    const b = right.charCodeAt(at)
    if (a !== b) return lift(a) - lift(b)
  }
  return left.length - right.length
}

function lift(unit: number): number {
  if (unit >= 0xe000) return unit - 0x800
  return unit >= 0xd800 ? unit + 0x2000 : unit
}
