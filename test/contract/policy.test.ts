import { describe, expect, it } from 'vitest'
import { judgeFile, type Policy, policySchema } from '../../contract/policy.ts'

describe('a policy', () => {
  it('takes every rule', () => {
    const policy: Policy = {
      longestLinkSeconds: 86_400,
      usualLinkSeconds: 3_600,
      verbs: ['put', 'delete'],
      prefix: 'teams/sales/',
      keyTemplate: '{date}/{user}/{name}',
      guessableKeys: false,
      allowedTypes: ['.pdf', 'image/*', 'text/plain'],
      refusedTypes: ['.exe'],
      largestFileBytes: 5_000_000,
      storageClass: 'STANDARD_IA',
      encryption: { kind: 'sse-kms', keyId: 'arn:aws:kms:eu-central-1:111122223333:key/1234' },
      tags: { team: 'sales', 'cost centre': '42' },
      metadata: { origin: 'slipway' },
      mostConnections: 4,
      mostBytesPerSecond: 1_000_000,
      noHistory: true,
    }
    expect(policySchema.parse(policy)).toEqual(policy)
  })

  it.each<[string, object]>([
    ['a rule that this version does not know', { mustWatermark: true }],
    ['a usual life above the longest', { longestLinkSeconds: 3_600, usualLinkSeconds: 7_200 }],
    ['more than seven days', { longestLinkSeconds: 604_801 }],
    ['a prefix without its slash', { prefix: 'teams' }],
    ['a prefix that leads out', { prefix: 'a/../' }],
    ['an ending with a path', { allowedTypes: ['./x'] }],
    ['eleven tags', { tags: Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`t${at}`, 'x'])) }],
    ['metadata in the app’s own name', { metadata: { 'slipway-token': 'x' } }],
    ['metadata with a line break', { metadata: { a: 'x\r\nb: c' } }],
    ['a storage class with a line break', { storageClass: 'A\nB' }],
    ['an unknown verb', { verbs: ['get'] }],
  ])('refuses %s', (_name, policy) => {
    expect(policySchema.safeParse(policy).success).toBe(false)
  })

  it.each<[Policy, { name: string; contentType: string; size?: number }, ReturnType<typeof judgeFile>]>([
    [{}, { name: 'a.exe', contentType: 'application/x-msdownload', size: 1e12 }, null],
    [{ allowedTypes: ['.pdf'] }, { name: 'A.PDF', contentType: 'application/pdf' }, null],
    [{ allowedTypes: ['.pdf'] }, { name: 'a.pdf.exe', contentType: 'application/x-msdownload' }, 'type'],
    [{ allowedTypes: ['image/*'] }, { name: 'a', contentType: 'image/png; q=1' }, null],
    [{ allowedTypes: ['text/plain'] }, { name: 'a', contentType: 'Text/Plain; charset=utf-8' }, null],
    [{ refusedTypes: ['.tar.gz'] }, { name: 'a.tar.gz', contentType: 'application/gzip' }, 'type'],
    [{ largestFileBytes: 10 }, { name: 'a', contentType: 'x/y', size: 10 }, null],
    [{ largestFileBytes: 10 }, { name: 'a', contentType: 'x/y', size: 11 }, 'size'],
  ])('%j judges %j: %s', (policy, file, refusal) => {
    expect(judgeFile(policy, file)).toBe(refusal)
  })
})
