/** What scripts read of an outcome, and what a person at a terminal reads. */
import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../../main/cli/outcome.ts'
import { showOutcome } from '../../../main/cli/show-outcome.ts'

const link = {
  name: 'plan.pdf',
  size: 5,
  key: 'token/plan.pdf',
  url: 'https://s3.example/plan',
  expiresAt: Date.UTC(2026, 10, 24, 13, 5),
  because: 'sign-in',
  checked: true,
} as const
const missing = { name: 'gone\u001b[2J.txt', problem: { code: 'file-missing', details: 'ENOENT' } } as const

describe('showOutcome', () => {
  it('puts links alone on the standard output, and their honest end beside it', () => {
    const { out, err, code } = showOutcome({ kind: 'shared', links: [link, link], refused: [] }, false)
    expect({ out, code }).toEqual({ out: 'https://s3.example/plan\nhttps://s3.example/plan\n', code: 0 })
    expect(err).toMatch(/^The links work until Tue, 24 Nov 2026.+ \(your sign-in ends then\)\.\n$/)
  })

  it('names what could not be shared, and nothing in a name moves the cursor', () => {
    expect(showOutcome({ kind: 'shared', links: [], refused: [missing] }, false)).toEqual({
      out: '',
      err: 'slipway: gone?[2J.txt: The file is not where it was. Put it back or drop it again. (ENOENT)\n',
      code: 4,
    })
  })

  it('fails where a link did not open when it was tried', () => {
    const { err, code } = showOutcome(
      { kind: 'shared', links: [{ ...link, checked: false }], refused: [] },
      false,
    )
    expect({ code, said: err.includes('the link to plan.pdf did not open') }).toEqual({ code: 1, said: true })
  })

  it('gives scripts one document with times as ISO 8601 and problems in words', () => {
    const { out, err } = showOutcome({ kind: 'shared', links: [link], refused: [missing] }, true)
    expect({ document: JSON.parse(out), err }).toEqual({
      document: {
        links: [{ ...link, expiresAt: '2026-11-24T13:05:00.000Z' }],
        failed: [
          {
            name: missing.name,
            code: 'file-missing',
            details: 'ENOENT',
            message: 'The file is not where it was. Put it back or drop it again.',
          },
        ],
      },
      err: '',
    })
  })

  it.each<[Outcome, number]>([
    [{ kind: 'canceled' }, 130],
    [{ kind: 'usage', message: 'no' }, 2],
    [{ kind: 'failed', problem: { code: 'no-connection', details: '' } }, 3],
    [{ kind: 'failed', problem: { code: 'key-expired', details: '' } }, 3],
    [{ kind: 'failed', problem: { code: 'no-permission', details: '' } }, 5],
    [{ kind: 'failed', problem: { code: 'offline', details: '' } }, 6],
    [{ kind: 'failed', problem: { code: 'internal', details: '' } }, 1],
    [{ kind: 'handed-over', files: 0, refused: [missing] }, 4],
  ])('S8: ends %j with %i', (outcome, code) => {
    expect([showOutcome(outcome, false).code, showOutcome(outcome, true).code]).toEqual([code, code])
  })

  it('says which headers a link needs, and prints a form as address and fields', () => {
    const presigned: Outcome = {
      kind: 'presigned',
      method: 'PUT',
      url: 'https://s3.example/put',
      headers: { 'content-type': 'text/csv' },
      fields: null,
      text: null,
      expiresAt: link.expiresAt,
      because: 'chosen',
      warnings: [],
    }
    const put = showOutcome(presigned, false)
    expect(put.out).toBe('https://s3.example/put\n')
    expect(put.err).toContain('These must be sent with it:\n  content-type: text/csv\n')
    const form = showOutcome({ ...presigned, method: 'POST', headers: {}, fields: { key: 'a' } }, false)
    expect(JSON.parse(form.out)).toEqual({ url: 'https://s3.example/put', fields: { key: 'a' } })
  })
})
