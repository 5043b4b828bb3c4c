// When a display is missed, what is said then, and who runs without the sandbox.

import { expect, test } from 'vitest'
import { hasDisplay, noDisplayMessage, sandboxArguments } from '../../scripts/display.mjs'

test.each([
  ['linux', {}, false],
  ['linux', { DISPLAY: '' }, false],
  ['linux', { DISPLAY: ':99' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['darwin', {}, true],
  ['win32', {}, true],
] as const)('on %s with %o a display is there: %s', (platform, environment, expected) => {
  expect(hasDisplay(environment, platform)).toBe(expected)
})

test('names the command that gives a display', () => {
  expect(noDisplayMessage).toBe('There is no display to open a window on. Run: xvfb-run -a npm start')
})

test('switches the sandbox off for root on Linux and for nobody else', () => {
  expect(sandboxArguments('linux', 0)).toEqual(['--no-sandbox'])
  expect(sandboxArguments('linux', 1000)).toEqual([])
  expect(sandboxArguments('darwin', 0)).toEqual([])
  expect(sandboxArguments('win32', undefined)).toEqual([])
})
