// The switches inside Electron's executable, and how the released app has them (https://www.electronjs.org/docs/latest/tutorial/fuses).

import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses'

/** Every fuse there is. An Electron that knows more stops the build until it is decided here. */
export const releasedFuses = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  // Bounds of WebAssembly memory by the processor: Electron's own default.
  WasmTrapHandlers: true,
}

/** For the app that the end-to-end tests drive: the same, but a debugger finds its way in. */
export const drivenFuses = { ...releasedFuses, EnableNodeCliInspectArguments: true }

/**
 * Sets all fuses that this executable has.
 * @param fuses `releasedFuses` or `drivenFuses`
 * @throws where the executable has one that is not decided
 */
export async function setFuses(executable, fuses) {
  const there = Object.keys(await readFuses(executable))
  const undecided = there.filter((name) => !Object.hasOwn(fuses, name))
  if (undecided.length > 0) throw new Error(`Undecided fuses in ${executable}: ${undecided.join(', ')}`)
  await flipFuses(executable, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    ...Object.fromEntries(there.map((name) => [FuseV1Options[name], fuses[name]])),
  })
}

/** @returns from each fuse's name to whether it is on; one without a name here stands under its number */
export async function readFuses(executable) {
  const { version, ...wire } = await getCurrentFuseWire(executable)
  if (version !== FuseVersion.V1) throw new Error(`Unknown version of fuses: ${version}`)
  return Object.fromEntries(
    Object.entries(wire).map(([index, state]) => [FuseV1Options[index] ?? index, state === FuseState.ENABLE]),
  )
}
