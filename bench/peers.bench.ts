/**
 * Slipway's engine and its peers, in turns, against the same servers: wall time, CPU of the client, peak memory, for
 * one large file and for thousands of small ones, over HTTP and HTTPS. Printed beside the targets and written to
 * `bench/results/peers.json`; nothing is asserted. On few cores the server takes most of the time, so look at the
 * CPU first, and at wall times against the sink. Run: `npm run bench:peers`; its options are in `peers/read-options.ts`.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { KIB, MIB } from '../contract/limits.ts'
import { findElectron } from '../scripts/electron-runtime.mjs'
import { ensureSystemPackages } from '../scripts/ensure-system-packages.mjs'
import { makeCertificate } from '../test/fakes/certificate.ts'
import { buildPrograms } from './peers/build-programs.ts'
import type { Client, Measured, Order } from './peers/client.ts'
import { createClients } from './peers/clients.ts'
import { type Figure, figuresOf, type Rounds, type Workload } from './peers/figures.ts'
import type { Usage } from './peers/process-usage.ts'
import { readOptions } from './peers/read-options.ts'
import { printFigures, saveFigures } from './peers/report.ts'
import { type Server, type ServerName, startServer } from './peers/servers.ts'
import { makeLargeFile, makeSmallFiles } from './peers/source-files.ts'

const SMALL_FILE_BYTES = 16 * KIB

const options = readOptions()
await ensureSystemPackages(['runtime', 'testClients', 'peers'])
const { executable } = await findElectron()
const programs = await buildPrograms()
const clients = createClients(programs, executable).filter(
  ({ name }) => options.clients?.includes(name) ?? true,
)
const directory = await mkdtemp(join(tmpdir(), 'slipway-peers-'))
const figures: Figure[] = []
let runs = 0
try {
  const certificate = await makeCertificate(directory)
  const orders: [Workload, Order][] = []
  if (options.largeMib > 0)
    orders.push(['large file', await makeLargeFile(directory, options.largeMib * MIB)])
  if (options.smallFiles > 0)
    orders.push(['small files', await makeSmallFiles(directory, options.smallFiles, SMALL_FILE_BYTES)])
  for (const name of options.servers) {
    for (const scheme of options.schemes) {
      const server = await startServer(name, programs, scheme === 'https' ? certificate : null)
      try {
        for (const [workload, order] of orders) {
          const where = `${scheme.toUpperCase()} to ${name}`
          console.log(`${workload}, ${where}`)
          figures.push(...figuresOf(workload, where, order.bytes, await inTurns(name, order, server)))
          // A long run that is broken off has not run for nothing.
          saveFigures(figures)
        }
      } finally {
        await server.close()
      }
    }
  }
  for (const { name, settings } of clients) console.log(`${name}: ${settings}`)
  printFigures(figures)
} finally {
  await rm(directory, { recursive: true })
}

/** One client after the other, and again; the first turn warms up and does not count. */
async function inTurns(name: ServerName, order: Order, server: Server): Promise<Rounds> {
  const able = clients.filter(({ sinkOnly }) => name === 'sink' || sinkOnly !== true)
  const rounds: Rounds = []
  for (let round = 0; round <= options.rounds; round++) {
    const taken: Record<string, Measured> = {}
    for (const client of able)
      if (client.slow !== true || round === options.rounds)
        taken[client.name] = await measure(client, order, server)
    if (round > 0) rounds.push(taken)
  }
  return rounds
}

async function measure(client: Client, order: Order, server: Server): Promise<Measured> {
  runs += 1
  const measured = await client.upload(order, server.target(`run-${runs}/`))
  console.log(`  ${client.name}: ${measured.seconds.toFixed(2)} s, ${inWords(measured)}`)
  for (const [name, usage] of Object.entries(measured.processes ?? {}))
    console.log(`    ${name}: ${inWords(usage)}`)
  await server.empty()
  return measured
}

function inWords({ cpuSeconds, memoryMib }: Usage): string {
  return `CPU ${cpuSeconds.toFixed(2)} s, ${memoryMib.toFixed(0)} MiB`
}
