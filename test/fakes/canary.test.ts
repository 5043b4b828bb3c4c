/** The hunt itself: a leak that nobody finds is worse than none that anybody looks for. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../local-s3/start-test-server.ts'
import { CANARY, filesOf, leaksIn, profilesBelow } from './canary.ts'

const secret = `some-${CANARY}-secret`

it.each([
  ['as it is', secret],
  ['in UTF-16', Buffer.from(secret, 'utf16le').toString('latin1')],
  ['in an address', encodeURIComponent(secret)],
  ...[0, 1, 2].map((before) => [
    `in Base64 after ${before} letters`,
    Buffer.from(`${'-'.repeat(before)}${secret}`).toString('base64'),
  ]),
])('finds a secret %s', (_how, text = '') => {
  expect(leaksIn([{ path: 'a.log', text: `before ${text} after` }])).toEqual(['a secret in a.log'])
})

it('finds a signed URL, and nothing where there is none', () => {
  const places = [
    { path: 'a.log', text: 'GET https://host/a?X-Amz-Signature=00' },
    { path: 'b.log', text: 'GET https://host/a?… X-Amz-Signature' },
  ]
  expect(leaksIn(places)).toEqual(['X-Amz-Signature= in a.log'])
  expect(leaksIn(places, [])).toEqual([])
})

it('reads every file of every profile of a test, but not what the storage here keeps', async () => {
  const folder = await temporaryFolder()
  const files = ['profile/slipway.sqlite', 'profile/a/b/c', 'profile/local-storage/object', 'server/object']
  for (const path of files) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), secret)
  }
  expect(profilesBelow(folder)).toEqual([join(folder, 'profile')])
  expect(leaksIn(filesOf(join(folder, 'profile'))).sort()).toEqual(
    [join(folder, 'profile/a/b/c'), join(folder, 'profile/slipway.sqlite')].map(
      (path) => `a secret in ${path}`,
    ),
  )
})
