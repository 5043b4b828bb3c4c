/** The next name beside one that is there: `report.pdf`, `report (2).pdf`, `report (3).pdf`. Pure. */

/** @returns the same name with the next number before its ending */
export function nextName(name: string): string {
  const [stem, ending] = splitName(name)
  const [, before = stem, number = '1'] = /^(.+) \((\d{1,6})\)$/s.exec(stem) ?? []
  return `${before} (${Number(number) + 1})${ending}`
}

/** @returns the name without the last `count` characters before its ending, and at least one of them */
export function shortenName(name: string, count: number): string {
  const [stem, ending] = splitName(name)
  const characters = [...stem]
  return characters.slice(0, Math.max(1, characters.length - count)).join('') + ending
}

/** A name that begins with its only dot has no ending. */
function splitName(name: string): [stem: string, ending: string] {
  const [, stem = name, ending = ''] = /^(.*[^/])(\.[^./]+)$/s.exec(name) ?? []
  return [stem, ending]
}
