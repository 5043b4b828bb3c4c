/** The whole main job with a signing service: no key here, and every fault of the service is met by the one policy. */
import { describe, expect, it, onTestFinished } from 'vitest'
import { FailureError } from '../../contract/failure.ts'
import { createSender } from '../../main/http/send-signed.ts'
import { createServiceClient } from '../../main/sign/service/service-client.ts'
import { createServiceSession } from '../../main/sign/service/service-session.ts'
import { createServiceSigner } from '../../main/sign/service/service-signer.ts'
import { type SigningServiceStandIn, startSigningService, TOKEN } from '../fakes/signing-service.ts'
import { startFaultRig } from './fault-rig.ts'

const LARGE = 20 * 2 ** 20

async function rig(options: { renews?: boolean } = {}) {
  let service: SigningServiceStandIn | undefined
  const held = { token: TOKEN, renewed: 0 }
  const faults = await startFaultRig({
    seams: {
      signer(connection) {
        // The app never asks before the service is there: uploads begin later.
        const line = (async () => {
          service = await startSigningService({ endpoint: connection.endpoint })
          const sender = createSender(service.network)
          onTestFinished(() => sender.close())
          const client = createServiceClient(service.origin, sender)
          const session = createServiceSession({
            client,
            sender,
            clock: Date,
            secret: () => ({ token: held.token }),
            keep: () => undefined,
          })
          return createServiceSigner({
            connection,
            client,
            session: {
              token: session.token,
              async renew() {
                held.renewed += 1
                if (options.renews) held.token = TOKEN
                else throw new FailureError({ kind: 'credentials', what: 'sign-in', code: '401' })
                return TOKEN
              },
            },
            clock: Date,
          })
        })()
        return {
          sign: async (request, seconds) => (await line).sign(request, seconds),
          limits: async (seconds) => (await line).limits(seconds),
          refused: () => undefined,
        }
      },
    },
  })
  await faults.tools.signer.limits(60)
  if (service === undefined) throw new Error('no service')
  return Object.assign(faults, { service, held })
}

/** Once a part is stored, the upload is in its middle. */
async function inTheMiddle({
  waitFor,
  sendFile,
}: Pick<Awaited<ReturnType<typeof rig>>, 'waitFor' | 'sendFile'>) {
  const upload = sendFile('large.bin', LARGE)
  await waitFor(() => upload.parts.size >= 1)
  return upload
}

describe('with a signing service', () => {
  it('small and large files arrive, are proved, and their links open', async () => {
    const all = await rig()
    const uploads = [all.sendFile('small.txt', 1_000), all.sendFile('large.bin', LARGE)]
    for (const upload of uploads) expect(await all.outcome(upload)).toBe('done')
    for (const { url } of all.links) {
      const opened = await fetch(url)
      expect([opened.status, (await opened.arrayBuffer()).byteLength > 0]).toEqual([200, true])
    }
    expect(all.links.length).toBe(2)
  })

  it('a canceled upload leaves nothing at the store', async () => {
    const all = await rig()
    const upload = await inTheMiddle(all)
    all.queue.cancel([upload.id])
    await all.until(upload, 'canceled')
    expect([all.ledger.objects(), all.ledger.uploads()]).toEqual([[], []])
  })
})

describe('in the middle of an upload', () => {
  it.each([
    ['is down for a while', [503, 503, 502].map((status) => ({ status }))],
    ['asks to wait', [{ status: 429 }]],
    ['answers nonsense', [{ text: '<<<' }, { text: '{}' }]],
    ['signs something else', [{ change: (text: string) => text.replaceAll('/test-bucket/', '/other/') }]],
    ['is slow', [{ delayMs: 1_000 }]],
  ])('a service that %s is asked again, and the upload goes on', async (_, troubles) => {
    const all = await rig()
    const upload = all.sendFile('large.bin', LARGE)
    await all.waitFor(() => upload.uploadId !== null)
    all.service.troubles.push(...troubles)
    expect(await all.outcome(upload)).toBe('done')
    expect(all.ledger.of('CreateMultipartUpload').length).toBe(1)
    expect(all.service.troubles).toEqual([])
  })

  it('a service that stays down is said plainly; the parts are kept for the next attempt', async () => {
    const all = await rig()
    const upload = all.sendFile('large.bin', LARGE)
    await all.waitFor(() => upload.uploadId !== null)
    all.service.troubles.push(...Array.from({ length: 60 }, () => ({ status: 503 })))
    expect(await all.outcome(upload)).toBe('key-source-silent')
    all.service.troubles.length = 0
    all.queue.retry('all')
    expect(await all.outcome(upload)).toBe('done')
    expect(all.ledger.of('CreateMultipartUpload').length).toBe(1)
  })

  it('a token that ends is renewed, with the same upload id', async () => {
    const all = await rig({ renews: true })
    const upload = all.sendFile('large.bin', LARGE)
    await all.waitFor(() => upload.uploadId !== null)
    all.held.token = 'ended'
    expect(await all.outcome(upload)).toBe('done')
    expect([all.held.renewed > 0, all.ledger.of('CreateMultipartUpload').length]).toEqual([true, 1])
  })

  it('a sign-in that has ended is asked of the person, and the upload goes on after it', async () => {
    const all = await rig()
    const upload = all.sendFile('large.bin', LARGE)
    await all.waitFor(() => upload.uploadId !== null)
    all.held.token = 'ended'
    expect(await all.outcome(upload)).toBe('key-expired')
    all.held.token = TOKEN
    all.queue.retry('all')
    expect(await all.outcome(upload)).toBe('done')
    expect(all.ledger.of('CreateMultipartUpload').length).toBe(1)
  })
})
