/** A pasted key does not stay on the clipboard; everything else does. */
import { expect, it } from 'vitest'
import { clearPasted } from '../../../main/connections/clear-pasted.ts'

function clipboardWith(text: string) {
  const clipboard = {
    text,
    readText: async () => clipboard.text,
    writeText: async (written: string) => {
      clipboard.text = written
    },
  }
  return clipboard
}

it.each([
  ['the key', 'secret', ''],
  ['the key with what copying brings along', ' secret\n', ''],
  ['the session token', 'token', ''],
  ['something else', 'a letter', 'a letter'],
  ['a text that holds the key', 'my secret', 'my secret'],
  ['nothing', '', ''],
])('a clipboard that holds %s', async (_, before, after) => {
  const clipboard = clipboardWith(before)
  await clearPasted(clipboard, ['secret', 'token', undefined, ''])
  expect(clipboard.text).toBe(after)
})

it('lets a clipboard be that cannot be read', async () => {
  const held = {
    readText: async () => {
      throw new Error('held by another program')
    },
    writeText: async () => undefined,
  }
  expect(await clearPasted(held, ['secret'])).toBeUndefined()
})
