/** Slipway's engine with its transfer process: sends what it is told to and says what both took. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { forkTransfer } from '../../../test/fakes/forked-transfer.ts'
import { createTestEngine } from '../../../test/fakes/test-engine.ts'
import { addUsage, type Usage, usageOf } from '../process-usage.ts'
import { answer, readProgramOrder } from '../program-order.ts'

const transferEntry = join(import.meta.dirname, 'transfer.js')

const { order, target, connections } = readProgramOrder()
let transferPid = 0
const engine = createTestEngine({
  ...target,
  connections,
  startTransfer() {
    const transfer = forkTransfer(transferEntry, [])
    transferPid = transfer.child.pid ?? 0
    return transfer
  },
})

async function send(path: string): Promise<void> {
  await engine.drop(path)
  await engine.settled()
}

function since(before: Usage, after: Usage): Usage {
  return { ...after, cpuSeconds: after.cpuSeconds - before.cpuSeconds }
}

// The app runs when files are dropped on it, and knows its store.
const first = join(engine.directory, 'first file')
writeFileSync(first, 'first')
await send(first)
engine.links.clear()

const pids = { main: process.pid, transfer: transferPid }
const before = { main: usageOf(pids.main), transfer: usageOf(pids.transfer) }
const begun = performance.now()
await send(order.path)
const seconds = (performance.now() - begun) / 1000
const main = since(before.main, usageOf(pids.main))
const transfer = since(before.transfer, usageOf(pids.transfer))
if (engine.links.size !== order.files.length) throw new Error(`only ${engine.links.size} files were sent`)
answer({ seconds, ...addUsage(main, transfer), processes: { main, transfer } })
await engine.remove()
