/** The log as the page and IT get it. */
import { expect, it } from 'vitest'
import { createLogHandlers } from '../../../main/ipc/log-handlers.ts'
import { createLog } from '../../../main/logs/log.ts'

it('shows the last entries and copies them as text below the versions', async () => {
  const log = createLog({ write: () => {} }, () => Date.UTC(2026, 0, 2))
  const copied: string[] = []
  const handlers = createLogHandlers({
    log,
    about: 'Slipway 1.0.0, Electron 45.0.0, linux 6.1 x64',
    now: () => ({ connection: null, rows: [] }),
    clipboard: { writeText: async (text) => void copied.push(text) },
  })
  for (let i = 0; i < 501; i++) log.info(`line ${i}`)
  log.error('failed: https://h/k?X-Amz-Signature=abc')
  const view = await handlers['logs:recent'](undefined)
  expect([view.about, view.entries.length, view.entries.at(-1)?.text]).toEqual([
    'Slipway 1.0.0, Electron 45.0.0, linux 6.1 x64',
    500,
    'failed: https://h/k?…',
  ])
  await handlers['logs:copy'](undefined)
  const lines = copied[0]?.split('\n') ?? []
  const begin = lines.indexOf('Log')
  expect([lines[0], lines[begin + 1]]).toEqual([view.about, '2026-01-02T00:00:00.000Z info line 2'])
  expect(lines.slice(-2)).toEqual(['2026-01-02T00:00:00.000Z error failed: https://h/k?…', ''])
})
