/** Takes a key off the clipboard once it was entered, where the clipboard still holds it. */
import type { LinkClipboard } from '../links/announce-links.ts'

/** @param entered what was typed or pasted; whatever else someone copied since is theirs */
export async function clearPasted(
  clipboard: LinkClipboard,
  entered: readonly (string | undefined)[],
): Promise<void> {
  try {
    const held = (await clipboard.readText()).trim()
    if (held !== '' && entered.some((secret) => secret?.trim() === held)) await clipboard.writeText('')
  } catch {
    // A clipboard that another program holds is that program's.
  }
}
