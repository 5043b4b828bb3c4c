// When node_modules counts as out of date.

import { expect, test } from 'vitest'
import { outdatedPackages } from '../../scripts/outdated-packages.mjs'

const zod = { version: '4.6.7' }

test('finds nothing outdated when every package has the locked version', () => {
  const locked = { '': { version: '0.1.0' }, 'node_modules/zod': zod }
  expect(outdatedPackages(locked, { 'node_modules/zod': zod })).toEqual([])
})

test('finds a package that is missing and one of another version', () => {
  const locked = { 'node_modules/zod': zod, 'node_modules/mime': { version: '4.1.2' } }
  expect(outdatedPackages(locked, { 'node_modules/mime': { version: '4.1.1' } })).toEqual([
    'node_modules/zod',
    'node_modules/mime',
  ])
})

test('lets an optional package of another platform be missing, and not one of another version', () => {
  const locked = { 'node_modules/@libsql/darwin-arm64': { version: '0.5.29', optional: true } }
  expect(outdatedPackages(locked, {})).toEqual([])
  const older = { 'node_modules/@libsql/darwin-arm64': { version: '0.5.0', optional: true } }
  expect(outdatedPackages(locked, older)).toEqual(['node_modules/@libsql/darwin-arm64'])
})
