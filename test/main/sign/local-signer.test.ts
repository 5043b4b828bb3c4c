/** The signer over keys that main holds: fresh credentials and corrected time for every signature. */
import { describe, expect, it } from 'vitest'
import { createLocalSigner } from '../../../main/sign/local-signer.ts'

const connection = {
  endpoint: 'http://127.0.0.1:9000',
  region: 'us-east-1',
  bucket: 'bucket',
  addressing: 'path',
} as const
const head = { operation: 'HeadObject', key: 'k' } as const

describe('createLocalSigner', () => {
  it("corrects its clock by the store's at every signature (trap 5)", async () => {
    const now = Date.UTC(2026, 0, 1)
    let offset = 0
    const signer = createLocalSigner({
      connection,
      credentials: async () => ({ accessKeyId: 'A', secretAccessKey: 'S' }),
      clock: { now: () => now },
      clockOffset: () => offset,
    })
    const before = await signer.sign(head, 60)
    offset = 16 * 60_000
    const after = await signer.sign(head, 60)
    expect([before.expiresAt, after.expiresAt]).toEqual([now + 60_000, now + offset + 60_000])
  })

  it('uses renewed credentials at once', async () => {
    const keys = ['FIRST', 'SECOND']
    const signer = createLocalSigner({
      connection,
      credentials: async () => ({ accessKeyId: keys.shift() ?? '', secretAccessKey: 'S' }),
      clock: { now: () => 0 },
    })
    const urls = [await signer.sign(head, 60), await signer.sign(head, 60)].map(({ url }) =>
      new URL(url).searchParams.get('X-Amz-Credential')?.replace(/\/.*/, ''),
    )
    expect(urls).toEqual(['FIRST', 'SECOND'])
  })
})
