/** Links of one drop gather on the clipboard, and what a person copied stays. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type AnnouncedLinks, createLinkAnnouncer } from '../../../main/links/announce-links.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function start(isWanted = true) {
  const clipboard = { text: 'mine', broken: false }
  const told: AnnouncedLinks[] = []
  const announcer = createLinkAnnouncer(
    {
      readText: async () => clipboard.text,
      async writeText(text) {
        if (clipboard.broken) throw new Error('busy')
        clipboard.text = text
      },
    },
    () => isWanted,
    (links) => told.push(links),
  )
  return { announcer, clipboard, told, wait: () => vi.advanceTimersByTimeAsync(300) }
}

it('puts the links that end together on the clipboard, one a line', async () => {
  const { announcer, clipboard, told, wait } = start()
  announcer.done('drop', 'u1', 50)
  announcer.done('drop', 'u2', 40)
  expect(clipboard.text).toBe('mine')
  await wait()
  expect([clipboard.text, told]).toEqual(['u1\nu2', [{ copied: 2, expiresAt: 40 }]])
})

it('adds those of the same drop that end later', async () => {
  const { announcer, clipboard, wait } = start()
  for (const url of ['u1', 'u2', 'u3']) {
    announcer.done('drop', url, 50)
    await wait()
  }
  expect(clipboard.text).toBe('u1\nu2\nu3')
})

it('leaves alone what the person copied meanwhile', async () => {
  const { announcer, clipboard, told, wait } = start()
  announcer.done('drop', 'u1', 50)
  await wait()
  clipboard.text = 'a recipe'
  announcer.done('drop', 'u2', 50)
  await wait()
  expect([clipboard.text, told.length]).toEqual(['a recipe', 1])
})

it('copies nothing where it is not wanted', async () => {
  const { announcer, clipboard, told, wait } = start(false)
  announcer.done('drop', 'u1', 50)
  await wait()
  expect([clipboard.text, told]).toEqual(['mine', []])
})

it('goes on after a clipboard that failed', async () => {
  const { announcer, clipboard, told, wait } = start()
  clipboard.broken = true
  announcer.done('drop', 'u1', 50)
  await wait()
  clipboard.broken = false
  announcer.done('other', 'u2', 50)
  await wait()
  expect([clipboard.text, told]).toEqual(['u2', [{ copied: 1, expiresAt: 50 }]])
})
