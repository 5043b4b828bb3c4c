/** An object on its way down is counted, taken back in the middle, and leaves nothing half whatever ends it. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import type { FromTransfer } from '../../contract/transfer-protocol.ts'
import { createFetchJobs } from '../../transfer/fetch-jobs.ts'

const HALF = 5

/** A store that sends half of an object and then nothing. */
async function halfSent() {
  const answers: ServerResponse[] = []
  const server = createServer((_, response) => {
    answers.push(response)
    response.writeHead(200, { 'content-length': 2 * HALF, etag: '"x-2"' })
    response.write('x'.repeat(HALF))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const folder = mkdtempSync(join(tmpdir(), 'slipway-fetch-'))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
    rmSync(folder, { recursive: true })
  })
  const told: FromTransfer[] = []
  const jobs = createFetchJobs((message) => void told.push(message))
  const path = join(folder, 'a.bin')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a`
  const signed = { method: 'GET', url, headers: {}, expiresAt: 0 } as const
  jobs.begin({ type: 'fetch', job: 'a', signed, path, size: 2 * HALF })
  await vi.waitFor(() => {
    jobs.reportProgress()
    expect(told.at(-1)).toEqual({ type: 'fetching', arrived: [{ job: 'a', bytes: HALF }] })
  })
  expect(readdirSync(folder)).toEqual(['a.bin.part'])
  told.length = 0
  return { jobs, told, folder, path, answer: answers[0] }
}

it('is taken back in the middle', async () => {
  const { jobs, told, folder } = await halfSent()
  expect(jobs.cancel('a')).toBe(true)
  await vi.waitFor(() => expect(told).toEqual([{ type: 'closed', job: 'a' }]))
  expect([readdirSync(folder), jobs.cancel('a')]).toEqual([[], false])
  jobs.reportProgress()
  expect(told.length).toBe(1)
})

it('fails where the connection breaks in the middle', async () => {
  const { told, folder, answer } = await halfSent()
  answer?.destroy()
  await vi.waitFor(() =>
    expect(told).toMatchObject([{ type: 'failed', job: 'a', failure: { kind: 'network' } }]),
  )
  expect(readdirSync(folder)).toEqual([])
})

it('gets its name when all of it is there', async () => {
  const { told, path, answer } = await halfSent()
  answer?.end('y'.repeat(HALF))
  await vi.waitFor(() => expect(told).toEqual([{ type: 'fetched', job: 'a' }]))
  expect(existsSync(path)).toBe(true)
})
