/** Runs a client as a process of its own and tells what it took. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { KIB, MIB, PREFERRED_PART_BYTES } from '../../contract/limits.ts'
import { CONNECTIONS, type Measured, type Order, type ProgramOrder, type Target } from './client.ts'

const run = promisify(execFile)
const MOST_OUTPUT_BYTES = 16 * MIB

/**
 * A command, from its start to its end.
 * @param prepare writes what the command needs into its home, which nobody's settings reach; returns arguments
 * @throws Error with what it printed where it fails
 */
export async function runCommand(
  command: string,
  prepare: (home: string) => Promise<string[]>,
  environment: Record<string, string>,
): Promise<Measured> {
  const home = await mkdtemp(join(tmpdir(), 'slipway-peer-'))
  try {
    const usage = join(home, 'usage')
    const args = await prepare(home)
    const env = { PATH: '/usr/bin:/bin', HOME: home, LC_ALL: 'C.UTF-8', ...environment }
    // Seconds of wall time, user, system; peak of the largest process in KiB. https://manpages.debian.org/time.1
    const timed = ['-f', '%e %U %S %M', '-o', usage, command, ...args]
    await run('/usr/bin/time', timed, { env, maxBuffer: MOST_OUTPUT_BYTES })
    const [seconds = 0, user = 0, system = 0, kib = 0] = (await readFile(usage, 'utf8'))
      .split(' ')
      .map(Number)
    return { seconds, cpuSeconds: user + system, memoryMib: (kib * KIB) / MIB }
  } finally {
    await rm(home, { recursive: true })
  }
}

/**
 * A program of ours that measures itself, from the order to the end of the last file.
 * @param executable Electron's, which then is plain Node: its zlib, TLS and sockets are those of the app
 * @throws Error with what it printed where it fails
 */
export async function runProgram(
  executable: string,
  program: string,
  order: Order,
  target: Target,
  connections = CONNECTIONS,
): Promise<Measured> {
  const told: ProgramOrder = { order, target, connections, partBytes: PREFERRED_PART_BYTES }
  const trusted = target.certificatePath === null ? {} : { NODE_EXTRA_CA_CERTS: target.certificatePath }
  const { stdout } = await run(executable, [program, JSON.stringify(brief(told))], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', ...trusted },
    maxBuffer: MOST_OUTPUT_BYTES,
  })
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Measured
}

/** The list of thousands of files is too long for an argument: the program lists the folder itself. */
function brief(told: ProgramOrder): ProgramOrder {
  return { ...told, order: { ...told.order, files: [] } }
}
