/** Rows 1 to 9 of the faults: what a network does to an upload. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { MIB } from '../../contract/limits.ts'
import { startScriptedServer } from '../fakes/scripted-server.ts'
import { temporaryFolder } from '../local-s3/start-test-server.ts'
import { startFaultRig } from './fault-rig.ts'

/** Three parts. */
const LARGE = 20 * MIB
const part = (number: number) => new RegExp(`partNumber=${number}(?!\\d)`)

it('row 1: refused connections and unknown names are waited out, and cost no attempt', async () => {
  const rig = await startFaultRig({ hurry: 100 })
  await rig.proxy.refuse()
  const large = rig.sendFile('large.bin', LARGE)
  const small = rig.sendFile('small.bin', 5)
  expect(await rig.until(large, 'waiting')).toMatchObject({ problem: { code: 'offline' } })
  // A hundred times the longest wait between looks: far more than all attempts.
  await new Promise((resolve) => setTimeout(resolve, 600))
  expect([large, small].filter(({ state }) => state.kind === 'failed')).toEqual([])
  await rig.proxy.comeBack()
  expect([await rig.outcome(large), await rig.outcome(small)]).toEqual(['done', 'done'])
  expect(rig.partRequests()).toEqual([1, 1, 1])
})

it('row 1: a name that nobody knows is waited for', async () => {
  const rig = await startFaultRig({ endpoint: 'http://storage.invalid:1' })
  const upload = rig.sendFile('a.bin', 5)
  expect(await rig.until(upload, 'waiting')).toMatchObject({ problem: { code: 'offline' } })
})

it.each([
  ['cut', false],
  ['reset', true],
])('row 2: a connection %s in the middle of a part sends that part again and no other', async (_, reset) => {
  const rig = await startFaultRig()
  rig.proxy.add({ request: part(2), do: { type: 'cut', direction: 'up', afterBytes: 3 * MIB, reset } })
  rig.proxy.add({ request: part(3), do: { type: 'cut', direction: 'down', afterBytes: 20, reset } })
  expect(await rig.outcome(rig.sendFile('a.bin', LARGE))).toBe('done')
  expect(rig.proxy.strikes()).toEqual([1, 1])
  expect(rig.partRequests()).toEqual([1, 2, 2])
})

it.each([
  ['while the part goes out', 'up', 2 * MIB],
  ['instead of an answer', 'down', 0],
] as const)(
  'row 3: silence %s ends after the idle time, with another socket',
  async (_, direction, afterBytes) => {
    const rig = await startFaultRig({ idleTimeoutMs: 600 })
    rig.proxy.add({ request: part(2), do: { type: 'hole', direction, afterBytes } })
    const upload = rig.sendFile('a.bin', LARGE)
    expect(await rig.until(upload, 'waiting')).toMatchObject({ problem: { code: 'stalled' } })
    expect(rig.proxy.openConnections()).toBeLessThan(rig.proxy.connections())
    expect(await rig.outcome(upload)).toBe('done')
    expect(rig.partRequests().filter((count) => count > 2)).toEqual([])
  },
)

it('row 3: silence instead of an answer to Create ends too', async () => {
  const rig = await startFaultRig({ idleTimeoutMs: 600 })
  rig.proxy.add({ request: /^POST .*uploads/, do: { type: 'hole', direction: 'down', afterBytes: 0 } })
  expect(await rig.outcome(rig.sendFile('a.bin', LARGE))).toBe('done')
})

it('row 4: 64 KB a second, 2 s more each way and answers byte by byte are slow, never failed', async () => {
  const rig = await startFaultRig()
  rig.proxy.setPace({ bytesPerSecond: 64_000, latencyMs: 1_000, answerSliceBytes: 1 })
  const upload = rig.sendFile('a.bin', 128_000)
  expect((await rig.until(upload, 'done', 'failed')).kind).toBe('done')
  expect(rig.ledger.of('PutObject').length).toBe(1)
  expect(fallsOf(rig.progress)).toEqual([])
})

it('row 4: parts that a slow line still has in its buffers are not called silent', async () => {
  // All of it is out of this process at once, and takes four idle times to arrive.
  const rig = await startFaultRig({ idleTimeoutMs: 1_000 })
  rig.proxy.setPace({ bytesPerSecond: 5 * MIB })
  const upload = rig.sendFile('a.bin', LARGE)
  expect((await rig.until(upload, 'done', 'failed')).kind).toBe('done')
  expect(fallsOf(rig.progress)).toEqual([])
})

it('row 5: a part whose answer was lost goes up again under its number', async () => {
  const rig = await startFaultRig()
  rig.faults.add({ operation: 'UploadPart', partNumber: 2, do: { type: 'lose-answer' } })
  expect(await rig.outcome(rig.sendFile('a.bin', LARGE))).toBe('done')
  expect(rig.partRequests()).toEqual([1, 2, 1])
  expect(rig.ledger.of('CreateMultipartUpload').length).toBe(1)
})

it.each([
  ['CreateMultipartUpload', LARGE],
  ['UploadPart', LARGE],
  ['CompleteMultipartUpload', LARGE],
  ['PutObject', 5],
] as const)('row 6: a sign-in page instead of the answer to %s is no success', async (operation, size) => {
  const rig = await startFaultRig()
  rig.faults.add({
    operation,
    times: 99,
    do: { type: 'body', contentType: 'text/html', body: '<!doctype html><title>Hotel</title>' },
  })
  const upload = rig.sendFile('a.bin', size)
  expect(await rig.outcome(upload)).toBe('network-sign-in')
  expect(rig.ledger.objects()).toEqual([])
  rig.faults.clear()
  rig.queue.retry('all')
  expect(await rig.outcome(upload)).toBe('done')
})

it('row 7: a proxy that wants a sign-in stops the upload and says so', async () => {
  const { endpoint, seen } = await startScriptedServer({ status: 407 })
  const rig = await startFaultRig({ endpoint })
  expect(await rig.outcome(rig.sendFile('large.bin', LARGE))).toBe('proxy-sign-in')
  expect(await rig.outcome(rig.sendFile('small.bin', 5))).toBe('proxy-sign-in')
  expect(seen.length).toBe(2)
})

it('row 7: a certificate that nobody vouches for stops the upload before a byte of it is sent', async () => {
  const rig = await startFaultRig({ server: { tls: await selfSigned() } })
  expect(await rig.outcome(rig.sendFile('large.bin', LARGE))).toBe('untrusted-certificate')
  expect(await rig.outcome(rig.sendFile('small.bin', 5))).toBe('untrusted-certificate')
  expect(rig.ledger.entries).toEqual([])
})

it('row 8: after ten minutes offline it goes on within 5 s and sends no acknowledged byte again', async () => {
  const hurry = 600
  const rig = await startFaultRig({ hurry })
  rig.faults.add({ operation: 'UploadPart', partNumber: 3, do: { type: 'stall' } })
  const upload = rig.sendFile('a.bin', LARGE)
  await rig.waitFor(() => upload.parts.size === 2)
  await rig.proxy.refuse()
  expect(await rig.until(upload, 'waiting')).toMatchObject({ problem: { code: 'offline' } })
  await new Promise((resolve) => setTimeout(resolve, 600_000 / hurry))
  const told = rig.processes[0]?.told ?? []
  const waits = told.flatMap((message) => (message.type === 'waiting' ? [message.afterMs] : []))
  expect(Math.max(...waits)).toBeLessThanOrEqual(5_000)
  await rig.proxy.comeBack()
  expect(await rig.outcome(upload)).toBe('done')
  expect(rig.partRequests()).toEqual([1, 1, 2])
})

it('row 9: after eight hours of sleep, under another address, it goes on at once with new sockets', async () => {
  let asleepMs = 0
  const now = () => Date.now() + asleepMs
  // Waits and idle times as in the app: only the wake-up can end them within the test.
  const rig = await startFaultRig({ hurry: 1, server: { now }, seams: { now } })
  rig.faults.add({ operation: 'UploadPart', partNumber: 2, do: { type: 'stall' } })
  const upload = rig.sendFile('a.bin', LARGE)
  await rig.waitFor(() => upload.parts.size === 2)
  rig.proxy.swallow(false)
  const before = rig.proxy.connections()
  asleepMs = 8 * 3_600_000
  rig.wake()
  expect(await rig.outcome(upload)).toBe('done')
  expect(rig.proxy.connections()).toBeGreaterThan(before)
  expect(rig.partRequests()).toEqual([1, 2, 1])
})

it('row 9: the wake-up ends waits of both processes at once', async () => {
  const rig = await startFaultRig({ hurry: 0.001 })
  rig.faults.add({
    operation: 'UploadPart',
    partNumber: 2,
    do: { type: 'answer', status: 500, code: 'InternalError' },
  })
  rig.faults.add({
    operation: 'CompleteMultipartUpload',
    do: { type: 'answer', status: 500, code: 'InternalError' },
  })
  const upload = rig.sendFile('a.bin', LARGE)
  await rig.until(upload, 'waiting')
  await rig.waitFor(() => upload.parts.size === 2)
  rig.wake()
  await rig.waitFor(() => upload.parts.size === 3)
  await rig.until(upload, 'waiting')
  rig.wake()
  expect(await rig.outcome(upload)).toBe('done')
})

function fallsOf(progress: readonly { sent: number; size: number }[]) {
  return progress.filter(({ sent, size }, index) => sent > size || sent < (progress[index - 1]?.sent ?? 0))
}

async function selfSigned(): Promise<{ key: string; cert: string }> {
  const folder = await temporaryFolder()
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const names = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1']
  const files = ['-keyout', key, '-out', cert]
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      ...names,
      ...files,
    ],
    { stdio: 'ignore' },
  )
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') }
}
