/** Splits a file name so that its ending can stay in view while the rest is shortened. */

/** Longest ending that is kept in view, in characters, its dot included. */
const LONGEST_ENDING = 8

/** @returns the name without its ending, and the ending with its dot or nothing */
export function splitEnding(name: string): [stem: string, ending: string] {
  const dot = name.lastIndexOf('.')
  if (dot <= 0 || name.length - dot > LONGEST_ENDING) return [name, '']
  return [name.slice(0, dot), name.slice(dot)]
}
