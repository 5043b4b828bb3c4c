/** The names that a person may give a file: what they typed, cleaned, and why it is none. Pure. */
import { z } from 'zod'
import { withoutHidden } from './visible-name.ts'

/** Bytes of UTF-8 that file systems take in one name: whoever gets the file saves it. */
const MAX_NAME_BYTES = 255

export type NameFault = 'empty' | 'path' | 'dots' | 'long' | 'twice'

/** What was typed or pasted, without what nobody sees; marks that turn the text around them too. */
export function cleanName(typed: string): string {
  return withoutHidden(typed.normalize('NFC')).trim()
}

/** @param name cleaned. @returns null where it is a name */
export function faultOfName(name: string): Exclude<NameFault, 'twice'> | null {
  if (name === '') return 'empty'
  if (/[/\\]/.test(name)) return 'path'
  // Clients and stores read these as folders.
  if (/^\.{1,2}$/.test(name)) return 'dots'
  return bytesOf(name) > MAX_NAME_BYTES ? 'long' : null
}

/** A file of a drop, for its names to be told apart. */
export interface NamedFile {
  index: number
  folder: string
  name: string
}

/**
 * @param files as they were handed in
 * @param typed new names by index
 * @returns what is wrong with new names, by index; one that another file in its folder has is as wrong as none
 */
export function faultsOfNames(
  files: readonly NamedFile[],
  typed: ReadonlyMap<number, string>,
): Map<number, NameFault> {
  const placeOf = ({ index, folder, name }: NamedFile) => `${folder}/${cleanName(typed.get(index) ?? name)}`
  const counts = new Map<string, number>()
  for (const file of files) counts.set(placeOf(file), (counts.get(placeOf(file)) ?? 0) + 1)
  const faults = new Map<number, NameFault>()
  for (const file of files) {
    const name = typed.get(file.index)
    // What it is called on the disk is its own affair.
    if (name === undefined || name === file.name) continue
    const fault = faultOfName(cleanName(name)) ?? ((counts.get(placeOf(file)) ?? 0) > 1 ? 'twice' : null)
    if (fault !== null) faults.set(file.index, fault)
  }
  return faults
}

/** A new name as it comes from the page. */
export const newNameSchema = z
  .string()
  .max(4 * MAX_NAME_BYTES)
  .transform(cleanName)
  .refine((name) => faultOfName(name) === null, 'no name')

/** Of UTF-8. Half a surrogate pair was taken out with what nobody sees. */
function bytesOf(text: string): number {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}
