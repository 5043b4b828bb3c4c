/** A number of bytes as people type it: `500`, `10kB`, `25MB`, `4GiB`. Pure. */

const powers = { '': 0, k: 1, m: 2, g: 3 } as const

/** @returns whole bytes, null for anything else */
export function parseSize(text: string): number | null {
  const match = /^(\d{1,13}(?:\.\d{1,3})?)\s?(?:([kmg]?)(i?)b?)$/i.exec(text.trim())
  if (match === null) return null
  const [, count = '', unit = '', binary = ''] = match
  if (binary !== '' && unit === '') return null
  const bytes =
    Number(count) * (binary === '' ? 1000 : 1024) ** powers[unit.toLowerCase() as keyof typeof powers]
  return Number.isInteger(bytes) ? bytes : null
}
