/** What packaging says about the parts of the app. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type BillOfMaterials, onlyInside } from '../../../scripts/packaging/bill-of-materials.mjs'
import { packageFolders } from '../../../scripts/packaging/bundled-packages.mjs'
import { isAccepted } from '../../../scripts/packaging/licences.mjs'

describe('packageFolders', () => {
  it('names each package once, the inner one of two, and nothing of ours', () => {
    expect(
      packageFolders([
        '/p/main/main.ts',
        '/p/node_modules/zod/v4/index.js',
        '/p/node_modules/zod/package.json?commonjs',
        '\0/p/node_modules/conf/index.js',
        '/p/node_modules/@aws-sdk/core/dist/a.js',
        '/p/node_modules/a/node_modules/@b/c/d.js',
        'C:\\p\\node_modules\\mime\\x.js',
        'node:fs',
      ]),
    ).toEqual([
      '/p/node_modules/@aws-sdk/core',
      '/p/node_modules/a/node_modules/@b/c',
      '/p/node_modules/conf',
      '/p/node_modules/zod',
      'C:\\p\\node_modules\\mime',
    ])
  })
})

describe('isAccepted', () => {
  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0)', true],
    ['MIT AND Apache-2.0', true],
    ['MIT AND GPL-3.0', false],
    ['AGPL-3.0', false],
    ['UNKNOWN', false],
  ])('%s: %s', (expression, is) => {
    expect(isAccepted(expression)).toBe(is)
  })
})

describe('onlyInside', () => {
  const component = (name: string, properties: { name: string; value: string }[] = []) => ({
    'bom-ref': `${name}@1.0.0`,
    name,
    purl: `pkg:npm/${name.replace('@', '%40')}@1.0.0`,
    properties,
  })
  const bill: BillOfMaterials = {
    metadata: { component: { 'bom-ref': 'slipway@1.0.0' } },
    components: [
      component('@a/b', [{ name: 'cdx:npm:package:development', value: 'true' }]),
      component('vitest'),
    ],
    dependencies: [
      { ref: 'slipway@1.0.0', dependsOn: ['@a/b@1.0.0', 'vitest@1.0.0'] },
      { ref: '@a/b@1.0.0' },
      { ref: 'vitest@1.0.0', dependsOn: ['@a/b@1.0.0'] },
    ],
  }

  it('keeps what is inside, adds Electron, and leads nowhere else', () => {
    const inside = onlyInside(bill, [{ name: '@a/b', version: '1.0.0' }], '45.0.0')
    expect(inside.components.map(({ name, properties }) => [name, properties])).toEqual([
      ['@a/b', []],
      ['electron', undefined],
    ])
    expect(inside.dependencies).toEqual([
      { ref: 'slipway@1.0.0', dependsOn: ['@a/b@1.0.0'] },
      { ref: '@a/b@1.0.0', dependsOn: [] },
    ])
  })

  it('fails where something inside is unknown to npm', () => {
    expect(() => onlyInside(bill, [{ name: 'zod', version: '2.0.0' }], '45.0.0')).toThrow(
      'Not in the bill of materials: pkg:npm/zod@2.0.0',
    )
  })
})

describe('the address', () => {
  it('is given to the app behind `--`, after which nothing is a switch, and goes with the app', () => {
    const script = readFileSync(join(import.meta.dirname, '../../../build/installer.nsh'), 'utf8')
    const commands = script.split('\n').filter((line) => line.includes('\\command"'))
    expect(commands.map((line) => line.trim())).toEqual([
      `WriteRegStr SHCTX "Software\\Classes\\slipway\\shell\\open\\command" "" '"$appExe" -- "%1"'`,
    ])
    expect(script).toContain('DeleteRegKey SHCTX "Software\\Classes\\slipway"')
  })
})
