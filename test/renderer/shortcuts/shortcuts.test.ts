/** The keys of the window on each system. */
import { describe, expect, it } from 'vitest'
import { keyCaps, type PressedKeys, shortcutFor, shortcutsOf } from '../../../renderer/shortcuts/shortcuts.ts'

const platforms = ['linux', 'win32', 'darwin'] as const

function pressed(key: string, held: Partial<PressedKeys> = {}): PressedKeys {
  return { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held }
}

describe('shortcutFor', () => {
  it.each([
    ['linux', pressed('o', { ctrlKey: true }), 'chooseFiles'],
    ['linux', pressed('O', { ctrlKey: true, shiftKey: true }), 'chooseFolder'],
    ['win32', pressed('F1'), 'help'],
    ['win32', pressed(',', { ctrlKey: true }), 'settings'],
    ['darwin', pressed('o', { metaKey: true }), 'chooseFiles'],
    ['darwin', pressed('?', { metaKey: true, shiftKey: true }), 'help'],
    // The other system's key, no key held, one too many: none of ours.
    ['darwin', pressed('o', { ctrlKey: true }), null],
    ['linux', pressed('o', { metaKey: true }), null],
    ['linux', pressed('o'), null],
    ['linux', pressed('o', { ctrlKey: true, altKey: true }), null],
    ['linux', pressed('v', { ctrlKey: true }), null],
    ['darwin', pressed('F1'), null],
  ] as const)('on %s says what %j does', (platform, keys, wanted) => {
    expect(shortcutFor(keys, platform)).toBe(wanted)
  })

  it.each(platforms)('has no key twice on %s', (platform) => {
    const keys = Object.values(shortcutsOf(platform)).map((one) => JSON.stringify(one))
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('keyCaps', () => {
  it.each([
    ['linux', 'chooseFolder', ['Ctrl', 'Shift', 'O']],
    ['darwin', 'chooseFolder', ['⇧', '⌘', 'O']],
    ['win32', 'help', ['F1']],
    ['darwin', 'settings', ['⌘', ',']],
  ] as const)('on %s writes the keys of %s as %j', (platform, name, caps) => {
    expect(keyCaps(shortcutsOf(platform)[name], platform)).toEqual(caps)
  })
})
