/** Writes a number of bytes the way the person's own file manager does, in the language spoken now. */
import { spokenLocale } from './words/speech.ts'

/** How many bytes a kilobyte has: 1,024 as Windows counts, 1,000 as macOS and most Linux desktops do. */
export type UnitBase = 1000 | 1024

/** @param platform Node's name of the operating system */
export function unitBaseOf(platform: 'linux' | 'darwin' | 'win32'): UnitBase {
  return platform === 'win32' ? 1024 : 1000
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte', 'petabyte'] as const
type Unit = (typeof units)[number]

const formats = new Map<string, Intl.NumberFormat>()

/**
 * @param bytes zero or more
 * @returns such as `512 bytes`, `4.2 MB`, `48 GB`: two digits below ten, whole numbers above
 */
export function formatSize(bytes: number, base: UnitBase): string {
  const { value, unit } = scale(bytes, base)
  return format(value, unit, unit)
}

/** @param bytesPerSecond zero or more; @returns such as `4.2 MB/s` */
export function formatRate(bytesPerSecond: number, base: UnitBase): string {
  const { value, unit } = scale(bytesPerSecond, base)
  return format(value, unit, `${unit}-per-second`)
}

function scale(bytes: number, base: UnitBase): { value: number; unit: Unit } {
  let value = bytes
  let step = 0
  // 999.5 would be written as 1,000: the next unit says it shorter.
  while (value >= base - 0.5 && step < units.length - 1) {
    value /= base
    step += 1
  }
  return { value, unit: units[step] ?? 'byte' }
}

/** @param written the unit, or the unit per second */
function format(value: number, unit: Unit, written: string): string {
  const locale = spokenLocale()
  const digits = unit !== 'byte' && value < 9.95 ? 1 : 0
  const key = `${locale} ${written} ${digits}`
  let known = formats.get(key)
  if (known === undefined) {
    known = new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: written,
      unitDisplay: written === 'byte' ? 'long' : 'short',
      maximumFractionDigits: digits,
    })
    formats.set(key, known)
  }
  return known.format(value)
}
