/** The text for IT says what they need, each kind of problem once, and nothing secret. */
import { expect, it } from 'vitest'
import { detailsForIt } from '../../../main/logs/details-for-it.ts'
import { companyStorage } from '../../renderer/fake-bridge.ts'
import { uploadRow } from '../../renderer/fake-rows.ts'

const about = 'Slipway 1.0.0, Electron 45.0.0, linux 6.1 x64'

it('lists versions, storage, problems with their numbers, and the log', () => {
  const problem = { code: 'no-permission' as const, details: 'S3 403 AccessDenied' }
  const text = detailsForIt({
    about,
    connection: companyStorage,
    rows: [
      uploadRow('one', { kind: 'failed', problem }),
      uploadRow('two', { kind: 'failed', problem }),
      uploadRow('three', { kind: 'sending' }),
    ],
    entries: [{ at: Date.UTC(2026, 0, 2), level: 'warn', text: 'part 3 again' }],
  })
  expect(text).toBe(`${about}

Storage
address https://storage.example.com
region eu-central-1
bucket transfers
folder none
addressing path
key kept

Files with a problem
2 × failed no-permission S3 403 AccessDenied

Log
2026-01-02T00:00:00.000Z warn part 3 again
`)
})

it('says so where there is nothing, and leaves out keys, signatures and names', () => {
  const problem = {
    code: 'internal' as const,
    details: 'at https://h/k?X-Amz-Signature=abc /home/anna/secret.txt',
  }
  const text = detailsForIt({
    about,
    connection: { ...companyStorage, endpoint: 'https://anna:pass@storage.example.com' },
    rows: [uploadRow('one', { kind: 'failed', problem }, { name: 'Salaries.xlsx' })],
    entries: [],
  })
  expect(text).toContain('1 × failed internal at https://h/k?… (path)')
  for (const secret of ['anna', 'pass@', 'abc', 'Salaries', 'AKIDEXAMPLE']) expect(text).not.toContain(secret)
  expect(detailsForIt({ about, connection: null, rows: [], entries: [] })).toBe(
    `${about}\n\nStorage\nnone\n\nFiles with a problem\nnone\n\nLog\n`,
  )
})
