/** Tray, taskbar and dock say what the window says. */
import { expect, it } from 'vitest'
import { noCounts } from '../../../contract/upload-state.ts'
import { taskbarViewOf, trayViewOf } from '../../../main/tray/tray-view.ts'

const summary = (counts: Partial<ReturnType<typeof noCounts>>, sentBytes = 0, totalBytes = 100) => ({
  counts: { ...noCounts(), ...counts },
  sentBytes,
  totalBytes,
})

it.each([
  ['nothing', summary({}, 0, 0), 'idle', 'Nothing is being sent', [false, false]],
  ['done', summary({ done: 3 }, 100), 'idle', 'Nothing is being sent', [false, false]],
  [
    'sending',
    summary({ sending: 1, queued: 1, failed: 1 }, 42),
    'busy',
    'Sending 2 files, 42%',
    [true, false],
  ],
  ['paused', summary({ paused: 2 }, 42), 'idle', 'Paused', [false, true]],
  ['failed', summary({ failed: 1, done: 1 }, 42), 'attention', '1 file needs you', [false, false]],
  ['finishing', summary({ finishing: 1 }, 100), 'busy', 'Sending 1 file, 100%', [false, false]],
] as const)('tray: %s', (_, given, mood, text, [mayPause, mayResume]) => {
  expect(trayViewOf(given)).toEqual({ mood, text, mayPause, mayResume })
})

it.each([
  ['nothing', summary({}, 0, 0), { progress: null, mode: 'normal', badge: 0 }],
  ['sending', summary({ sending: 1, queued: 1 }, 42), { progress: 0.42, mode: 'normal', badge: 2 }],
  [
    'sending, some failed',
    summary({ sending: 1, failed: 1 }, 42),
    { progress: 0.42, mode: 'error', badge: 1 },
  ],
  ['paused', summary({ paused: 2 }, 42), { progress: 0.42, mode: 'paused', badge: 0 }],
  ['failed', summary({ failed: 1 }), { progress: 1, mode: 'error', badge: 0 }],
  ['an empty file', summary({ sending: 1 }, 0, 0), { progress: 0, mode: 'normal', badge: 1 }],
] as const)('taskbar: %s', (_, given, wanted) => {
  expect(taskbarViewOf(given)).toEqual(wanted)
})
