/** The server as an Electron utility process, where messages come and go through a port of the parent. */

import { EventEmitter, once } from 'node:events'
import { expect, it, vi } from 'vitest'
import { credentials, rawRequest, temporaryFolder } from './start-test-server.ts'

it('speaks through the port of its parent', async () => {
  const toServer = new EventEmitter()
  const fromServer = new EventEmitter()
  const parentPort = {
    on: toServer.on.bind(toServer),
    postMessage: (report: unknown) => fromServer.emit('report', report),
  }
  vi.stubGlobal(
    'process',
    Object.assign(Object.create(process), { parentPort, exit: () => fromServer.emit('exit') }),
  )
  await import('../../local-s3/process.ts')
  vi.unstubAllGlobals()

  const reported = once(fromServer, 'report')
  const options = { dataDir: await temporaryFolder(), credentials: [credentials] }
  toServer.emit('message', { data: { type: 'start', options } })
  const [report] = await reported
  expect(report).toEqual({ type: 'ready', endpoint: `http://127.0.0.1:${report.port}`, port: report.port })
  expect((await rawRequest(report, 'GET', '/', { connection: 'close' })).status).toBe(403)

  const exited = once(fromServer, 'exit')
  vi.stubGlobal('process', Object.assign(Object.create(process), { exit: () => fromServer.emit('exit') }))
  toServer.emit('message', { data: { type: 'stop' } })
  await exited
  vi.unstubAllGlobals()
  await expect(rawRequest(report, 'GET', '/')).rejects.toThrow('ECONNREFUSED')
})
