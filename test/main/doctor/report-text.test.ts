import { expect, it } from 'vitest'
import { reportText } from '../../../main/doctor/report-text.ts'

it('is a report for IT in which nothing opens a door', () => {
  const text = reportText(
    [
      { step: 'name', verdict: 'pass', problem: null, details: '2' },
      {
        step: 'key',
        verdict: 'fail',
        problem: { code: 'wrong-key', details: 'S3 403 InvalidAccessKeyId' },
        details: 'S3 403 InvalidAccessKeyId',
      },
      { step: 'put', verdict: 'skip', problem: null, details: '' },
    ],
    {
      name: 'Acme',
      endpoint: 'https://s3.eu-central-1.amazonaws.com/path',
      region: 'eu-central-1',
      bucket: 'acme-transfers',
      prefix: '',
      addressing: 'virtual-host',
      credentials: { kind: 'typed', accessKeyId: 'AKIACANARY' },
    },
    'Slipway 0.1.0',
    Date.UTC(2026, 10, 24, 20),
  )
  expect(text).toBe(
    [
      'Slipway connection report, 2026-11-24T20:00:00.000Z',
      'Slipway 0.1.0',
      'endpoint https://s3.eu-central-1.amazonaws.com, provider aws, region eu-central-1',
      'bucket acme-transfers, prefix (none), virtual-host style, keys from typed',
      '',
      'ok   name         2',
      'FAIL key          S3 403 InvalidAccessKeyId (wrong-key)',
      'skip put',
      '',
    ].join('\n'),
  )
})
