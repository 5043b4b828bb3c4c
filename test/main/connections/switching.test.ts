/** Several storages at once: what is under way goes on to where it began, whichever is in use meanwhile. */
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { MIB } from '../../../contract/limits.ts'
import { createConnectionBook, typedCredentials } from '../../../main/connections/connection-book.ts'
import { createStores } from '../../../main/connections/connection-tools.ts'
import { createEngine } from '../../../main/engine.ts'
import { createSender } from '../../../main/http/send-signed.ts'
import { takeIn } from '../../../main/intake/intake.ts'
import { directNetwork } from '../../../main/network/network.ts'
import { createServiceSessions } from '../../../main/sign/service/service-sessions.ts'
import { createIntegrityMemory } from '../../../main/upload/integrity-memory.ts'
import { forkTransfer } from '../../fakes/forked-transfer.ts'
import { memoryValue } from '../../fakes/memory-value.ts'
import { bucket, credentials, startTestServer, temporaryFolder } from '../../local-s3/start-test-server.ts'

const keychain = { lasting: true, seal: (text: string) => text, open: (sealed: string) => sealed }
const clock = { now: Date.now }

async function twoStorages() {
  const servers = [(await startTestServer()).server, (await startTestServer()).server] as const
  const book = createConnectionBook(memoryValue(), keychain)
  const [first, second] = servers.map(({ endpoint }, index) =>
    book.save(
      {
        kind: 'custom',
        name: `Storage ${index}`,
        endpoint,
        region: 'us-east-1',
        bucket,
        prefix: '',
        addressing: 'path',
        credentials: { kind: 'typed', accessKeyId: credentials.accessKeyId },
      },
      { secretAccessKey: credentials.secretAccessKey },
    ),
  )
  const sender = createSender(directNetwork)
  const stores = createStores({
    book,
    sender,
    clock,
    supplies: {
      of: (source, _details, secret) => ({
        get: async () => typedCredentials(source, secret()),
        refused: () => undefined,
      }),
    },
    sessions: createServiceSessions(sender, clock, () => undefined),
  })
  const folder = await temporaryFolder()
  const links = new Map<string, string>()
  const engine = createEngine({
    databasePath: join(folder, 'slipway.sqlite'),
    storeOf: stores.of,
    integrity: createIntegrityMemory({}, () => undefined),
    learnRegion: book.learnRegion,
    linkExpirySeconds: () => 600,
    connections: 4,
    network: directNetwork,
    startTransfer: forkTransfer,
    publish: () => undefined,
    onDone: (upload, url) => void links.set(upload.name, url),
  })
  onTestFinished(async () => {
    engine.close()
    await sender.close()
  })
  const { queue } = engine
  return {
    servers,
    book,
    ids: [first?.id ?? '', second?.id ?? ''] as const,
    queue,
    links,
    drop(name: string, bytes: number) {
      const path = join(folder, name)
      writeFileSync(path, randomBytes(bytes))
      return takeIn([path], {
        activeConnection: book.active,
        join: (id, dropped) => queue.join(id, dropped),
        add: (uploads) => queue.add(uploads),
        now: Date.now,
      })
    },
    async settled() {
      const open = () => [first, second].some((one) => queue.countOpen(one?.id ?? '') > 0)
      while (open()) await new Promise((resolve) => setTimeout(resolve, 20))
    },
  }
}

it('never sends what is under way to the storage that is switched to', async () => {
  const { servers, book, ids, queue, links, drop, settled } = await twoStorages()
  servers[0].faults.add({ operation: 'UploadPart', times: 3, do: { type: 'delay', ms: 300 } })
  book.activate(ids[0])
  await drop('begun before.bin', 20 * MIB)
  book.activate(ids[1])
  await drop('after.bin', 9 * MIB)
  expect([queue.countOpen(ids[0]), queue.countOpen(ids[1])]).toEqual([1, 1])
  await settled()

  const names = servers.map(({ ledger }) => ledger.objects().map(({ key }) => key.split('/').at(-1)))
  expect(names).toEqual([['begun before.bin'], ['after.bin']])
  expect(servers.map(({ ledger }) => ledger.uploads())).toEqual([[], []])
  expect(links.get('begun before.bin')?.startsWith(servers[0].endpoint)).toBe(true)
  expect(links.get('after.bin')?.startsWith(servers[1].endpoint)).toBe(true)
})

it('makes no forms for a storage that takes none', async () => {
  const { book } = await twoStorages()
  const sender = createSender(directNetwork)
  onTestFinished(() => sender.close())
  const stores = createStores({
    book,
    sender,
    clock,
    supplies: { of: () => ({ get: async () => credentials, refused: () => undefined }) },
    sessions: createServiceSessions(sender, clock, () => undefined),
  })
  const known = book.active()
  if (known === null) throw new Error('no storage')
  const forms = (endpoint: string) => typeof stores.trial({ ...known, endpoint }, null).signer.signForm
  expect([forms('https://0a1b.r2.cloudflarestorage.com'), forms(known.endpoint)]).toEqual([
    'undefined',
    'function',
  ])
})

it('ends what is on its way to a storage that is gone, says so, and says so again when it is tried again', async () => {
  const { servers, book, ids, queue, drop } = await twoStorages()
  servers[0].faults.add({ operation: 'UploadPart', times: 3, do: { type: 'delay', ms: 2_000 } })
  book.activate(ids[0])
  await drop('withdrawn.bin', 20 * MIB)
  await expect.poll(() => servers[0].ledger.of('UploadPart').length).toBeGreaterThan(0)
  book.remove(ids[0])
  const problem = () => {
    const [row] = queue.rows()
    return row?.state.kind === 'failed' ? row.state.problem.code : null
  }
  await expect.poll(problem, { timeout: 10_000 }).toBe('connection-gone')
  queue.retry('all')
  await expect.poll(problem, { timeout: 10_000 }).toBe('connection-gone')
  expect(servers[0].ledger.of('CompleteMultipartUpload')).toEqual([])
})
