/** Threat 6: an answer of nothing but headers is refused without holding main up. */
import { createServer, type Server } from 'node:net'
import { request } from 'undici'
import { afterEach, expect, it } from 'vitest'
import { createDispatchers } from '../../../main/network/dispatchers.ts'
import { measureStalls } from '../../fuzz/stall-meter.ts'

const LONGEST_STALL_MS = 100
let server: Server | undefined

afterEach(() => {
  server?.close()
  Error.stackTraceLimit = before
})
const before = Error.stackTraceLimit

/** Answers everything that begins a connection with the same bytes. */
async function answering(text: string): Promise<string> {
  const listening = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => socket.end(text))
  })
  server = listening
  await new Promise<void>((done) => listening.listen(0, '127.0.0.1', done))
  const address = listening.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return `http://127.0.0.1:${address.port}/`
}

for (const [what, headers] of [
  ['20,000 headers', 'x-a: b\r\n'.repeat(20_000)],
  ['40,000 headers of one letter', 'a:\r\n'.repeat(40_000)],
  ['300,000 headers of one letter', 'a:\r\n'.repeat(300_000)],
] as const)
  it(`refuses ${what} at once`, async () => {
    // As in the app; vitest keeps ten times as much of every error.
    Error.stackTraceLimit = 10
    const url = await answering(`HTTP/1.1 200 OK\r\n${headers}\r\n`)
    const dispatchers = createDispatchers(() => [], 1)
    const stalls = measureStalls()
    await expect(request(url, { dispatcher: dispatchers.to(null) })).rejects.toMatchObject({
      code: 'UND_ERR_HEADERS_OVERFLOW',
    })
    await new Promise((done) => setTimeout(done, 10))
    stalls.stop()
    dispatchers.destroy()
    expect(stalls.longest()).toBeLessThan(LONGEST_STALL_MS)
  })

it('reads a long body whole', async () => {
  const body = Array.from({ length: 200_000 }, (_, index) => String.fromCharCode(97 + (index % 26))).join('')
  const url = await answering(`HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n\r\n${body}`)
  const dispatchers = createDispatchers(() => [], 1)
  const answer = await request(url, { dispatcher: dispatchers.to(null) })
  expect(await answer.body.text()).toBe(body)
  await dispatchers.close()
})
