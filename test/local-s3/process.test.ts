/** The server as a forked process: it reports, stops when told, and says plainly why it cannot start. */

import { once } from 'node:events'
import { createServer } from 'node:net'
import { PutObjectCommand } from '@aws-sdk/client-s3'
import { expect, it, onTestFinished } from 'vitest'
import { forkServer } from './fork-server.ts'
import { bucket, createClient, credentials, errorName, temporaryFolder } from './start-test-server.ts'

it('reports where it listens, serves, and ends when told to stop', async () => {
  const options = { dataDir: await temporaryFolder(), credentials: [credentials], buckets: [bucket] }
  const { child, endpoint, report } = await forkServer(options)
  expect(report).toEqual({
    type: 'ready',
    endpoint: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    port: expect.any(Number),
  })
  const put = new PutObjectCommand({ Bucket: bucket, Key: 'k', Body: 'x' })
  expect(await errorName(createClient({ endpoint }).send(put))).toBe('no error')
  child.send({ type: 'stop' })
  expect(await once(child, 'exit')).toEqual([0, null])
})

it('says that the port is taken', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => {
    taken.close()
  })
  await once(taken, 'listening')
  const address = taken.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const { report } = await forkServer({ dataDir: await temporaryFolder(), credentials: [credentials], port })
  expect(report).toEqual({
    type: 'failed',
    reason: 'The port is taken by another program. Close that program or choose another port.',
  })
})

it('says that another server uses the folder', async () => {
  const options = { dataDir: await temporaryFolder(), credentials: [credentials] }
  await forkServer(options)
  const second = await forkServer(options)
  expect(second.report).toEqual({
    type: 'failed',
    reason: 'Another local server is using this folder. Stop it first, or choose another folder.',
  })
})
