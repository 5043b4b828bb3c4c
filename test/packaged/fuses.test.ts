/** The fuses of the packed executable, read back: all of them, and none that nobody decided on. */
import { expect, it } from 'vitest'
import { readFuses } from '../../scripts/packaging/fuses.mjs'
import { executable } from './packaged-app.ts'

it('has every fuse as the threat model says', async () => {
  const { WasmTrapHandlers, ...fuses } = await readFuses(executable)
  expect(fuses).toEqual({
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    LoadBrowserProcessSpecificV8Snapshot: false,
    GrantFileProtocolExtraPrivileges: false,
  })
  // Absent from older Electrons.
  expect([true, undefined]).toContain(WasmTrapHandlers)
})
