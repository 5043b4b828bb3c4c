// The order in which an Electron is looked for, and what a person is told about it.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type ElectronSource, findElectron } from '../../scripts/electron-runtime.mjs'

const has = (name: string): ElectronSource => ({
  name,
  find: async () => ({ folder: `/${name}`, executable: `/${name}/electron`, version: '33.2.1' }),
})
const lacks = (name: string): ElectronSource => ({ name, find: async () => ({ refusal: 'absent' }) })

test('takes the first source that has one and asks no later one', async () => {
  const said: string[] = []
  const sources = [lacks('one'), has('two'), has('three')]
  expect(await findElectron({ sources, say: (line) => said.push(line) })).toEqual({
    folder: '/two',
    executable: '/two/electron',
    version: '33.2.1',
    source: 'two',
  })
  expect(said).toEqual(['Electron 33.2.1, two (one: absent)'])
})

test('names every reason when no source has one', async () => {
  await expect(findElectron({ sources: [lacks('one'), lacks('two')], say: () => {} })).rejects.toThrow(
    'No Electron found. one: absent; two: absent. Set ELECTRON_OVERRIDE_DIST_PATH to one.',
  )
})

test('takes ELECTRON_OVERRIDE_DIST_PATH before everything else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-electron-'))
  try {
    await writeFile(join(folder, 'electron'), '')
    await writeFile(join(folder, 'electron.exe'), '')
    await writeFile(join(folder, 'version'), 'v41.0.0\n')
    const found = await findElectron({
      environment: { ELECTRON_OVERRIDE_DIST_PATH: folder },
      say: () => {},
    })
    expect(found).toEqual({
      folder,
      executable: join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron'),
      version: '41.0.0',
      source: 'from ELECTRON_OVERRIDE_DIST_PATH',
    })
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('refuses an ELECTRON_OVERRIDE_DIST_PATH that holds no Electron', async () => {
  const environment = { ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' }
  await expect(findElectron({ environment, say: () => {} })).rejects.toThrow(
    'ELECTRON_OVERRIDE_DIST_PATH names /nowhere, which holds no Electron.',
  )
})
