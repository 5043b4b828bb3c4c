/** Addresses: both styles, ports, prefixes, and keys encoded exactly once. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { objectAddress, usesVirtualHost } from '../../../main/sign/object-address.ts'

const path = { endpoint: 'https://s3.example.com', bucket: 'my-bucket', addressing: 'path' } as const
const virtualHost = { ...path, addressing: 'virtual-host' } as const

describe('objectAddress', () => {
  it('puts the bucket in the path or in the host', () => {
    expect([objectAddress(path, 'a/b.txt'), objectAddress(virtualHost, 'a/b.txt')]).toEqual([
      { protocol: 'https:', hostname: 's3.example.com', path: '/my-bucket/a/b.txt' },
      { protocol: 'https:', hostname: 'my-bucket.s3.example.com', path: '/a/b.txt' },
    ])
  })

  it('addresses the bucket itself when there is no key', () => {
    expect([objectAddress(path).path, objectAddress(virtualHost).path]).toEqual(['/my-bucket/', '/'])
  })

  it("keeps a port and a path prefix, and drops the scheme's own port as URL clients do", () => {
    expect([
      objectAddress({ ...path, endpoint: 'http://127.0.0.1:9000/' }, 'k'),
      objectAddress({ ...path, endpoint: 'https://files.example.com:443/storage/s3/' }, 'k'),
      objectAddress({ ...virtualHost, endpoint: 'http://[::1]:8080' }, 'k'),
    ]).toEqual([
      { protocol: 'http:', hostname: '127.0.0.1', port: 9000, path: '/my-bucket/k' },
      { protocol: 'https:', hostname: 'files.example.com', path: '/storage/s3/my-bucket/k' },
      { protocol: 'http:', hostname: '[::1]', port: 8080, path: '/my-bucket/k' },
    ])
  })

  it('encodes every odd character of a key exactly once', () => {
    expect(objectAddress(path, "a+b%20c#d?e f~g'(h)*!/ü😀").path).toBe(
      '/my-bucket/a%2Bb%2520c%23d%3Fe%20f~g%27%28h%29%2A%21/%C3%BC%F0%9F%98%80',
    )
  })

  it('gives every key a path that a URL client leaves alone and that decodes to the key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (key) => {
        fc.pre(!key.split('/').some((segment) => segment === '.' || segment === '..'))
        const address = objectAddress(path, key)
        const seenByClient = new URL(`https://${address.hostname}${address.path}`).pathname
        expect(seenByClient).toBe(address.path)
        expect(decodeURIComponent(seenByClient.slice('/my-bucket/'.length))).toBe(key)
      }),
    )
  })

  it.each(['..', '.', 'a/../b', './a', 'a/..'])(
    'refuses the key %s, which would become another address (trap 21)',
    (key) => {
      expect(() => objectAddress(path, key)).toThrow(RangeError)
    },
  )

  it('refuses an empty key, which would be the bucket', () => {
    expect(() => objectAddress(path, '')).toThrow(RangeError)
  })
})

describe('usesVirtualHost', () => {
  it.each([
    ['https://s3.example.com', 'my-bucket', true],
    ['https://s3.example.com', 'my.bucket', false],
    ['http://s3.example.com', 'my.bucket', true],
    ['http://127.0.0.1:9000', 'my-bucket', false],
    ['http://[::1]:9000', 'my-bucket', false],
    ['http://localhost:9000', 'my-bucket', false],
    ['https://s3.example.com', 'My_Bucket', false],
  ])('for %s and %s answers %s', (endpoint, bucket, expected) => {
    expect(usesVirtualHost({ endpoint, bucket, addressing: 'virtual-host' })).toBe(expected)
  })

  it('is never used where the path was chosen', () => {
    expect(usesVirtualHost(path)).toBe(false)
  })
})
