import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { complete, missingOptional } from '../../scripts/complete-lockfile.mjs'

const incomplete = {
  packages: {
    'node_modules/tool': {
      version: '1.0.0',
      optionalDependencies: { 'tool-win32-arm64': '1.0.0', other: '^2.0.0' },
    },
  },
}

describe('the lock file', () => {
  it('holds every optional package that its packages pin, so that `npm ci` takes it on every system', () => {
    const lock = JSON.parse(readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8'))
    expect(missingOptional(lock)).toEqual([])
  })

  it('is missing what a mirror left out, and completed by the version its parent pins', () => {
    expect(missingOptional(incomplete).map(({ name }) => name)).toEqual(['tool-win32-arm64'])
    const { packages } = complete(incomplete)
    expect(packages['node_modules/tool-win32-arm64']).toMatchObject({
      version: '1.0.0',
      os: ['win32'],
      cpu: ['arm64'],
    })
  })
})
