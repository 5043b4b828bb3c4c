/**
 * Peak memory of the transfer process with a sparse file of 1 GiB and one of 100 GiB, with as many connections as the
 * app uses, against a server that keeps nothing. Printed and written to `bench/results/memory.json`; nothing is
 * asserted. Run: `npm run bench:memory`; other sizes in GiB may follow it.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEFAULT_CONNECTIONS, GIB } from '../contract/limits.ts'
import { findElectron } from '../scripts/electron-runtime.mjs'
import { ensureSystemPackages } from '../scripts/ensure-system-packages.mjs'
import { buildPrograms } from './peers/build-programs.ts'
import { runProgram } from './peers/run-measured.ts'
import { startServer } from './peers/servers.ts'
import { makeSparseFile } from './peers/source-files.ts'

const WANTED_MIB = 250
const USUAL_GIB = [1, 100]

const given = process.argv.slice(2).map(Number)
await ensureSystemPackages(['runtime'])
const { executable } = await findElectron()
const program = join(await buildPrograms(), 'slipway-engine.js')
const directory = await mkdtemp(join(tmpdir(), 'slipway-memory-'))
const server = await startServer('sink', join(program, '..'), null)
try {
  const figures = []
  for (const gib of given.length > 0 ? given : USUAL_GIB) {
    const order = await makeSparseFile(directory, gib * GIB)
    const { seconds, processes } = await runProgram(
      executable,
      program,
      order,
      server.target(`${gib}/`),
      DEFAULT_CONNECTIONS,
    )
    const value = Math.round(processes?.transfer?.memoryMib ?? Number.NaN)
    figures.push({
      name: `transfer process, peak memory with ${gib} GiB`,
      unit: 'MiB',
      value,
      wanted: WANTED_MIB,
    })
    figures.push({ name: `${gib} GiB from drop to done`, unit: 's', value: Math.round(seconds) })
  }
  console.table(figures)
  const results = join(import.meta.dirname, 'results')
  mkdirSync(results, { recursive: true })
  writeFileSync(join(results, 'memory.json'), `${JSON.stringify(figures, null, 2)}\n`)
} finally {
  await server.close()
  await rm(directory, { recursive: true })
}
