/** Everything that Slipway signs, signed by the service behind HTTPS; nothing outside the caller's policy is. */
import { describe, expect, it, onTestFinished } from 'vitest'
import { FailureError } from '../../../../contract/failure.ts'
import type { Policy } from '../../../../contract/policy.ts'
import type { SignableRequest } from '../../../../contract/signable-request.ts'
import { createSender } from '../../../../main/http/send-signed.ts'
import { FILENAME } from '../../../../main/sign/post-policy.ts'
import { createServiceClient } from '../../../../main/sign/service/service-client.ts'
import { createServiceSigner } from '../../../../main/sign/service/service-signer.ts'
import { failing } from '../../../fakes/failing.ts'
import { startSigningService, TOKEN } from '../../../fakes/signing-service.ts'
import type { Trouble } from '../../../fakes/signing-service-listener.ts'
import { bucket, startTestServer } from '../../../local-s3/start-test-server.ts'

async function rig(rules: Policy = {}, token = TOKEN) {
  const { server } = await startTestServer()
  const service = await startSigningService({ endpoint: server.endpoint, rules })
  const sender = createSender(service.network)
  onTestFinished(() => sender.close())
  const connection = { endpoint: server.endpoint, bucket, addressing: 'path' } as const
  const client = createServiceClient(service.origin, sender)
  const signer = createServiceSigner({
    connection,
    client,
    session: {
      token: async () => token,
      renew: async () => {
        throw new FailureError({ kind: 'credentials', what: 'sign-in', code: '401' })
      },
    },
    clock: Date,
  })
  return { server, service, signer, client, sender }
}

const head = (key: string): SignableRequest => ({ operation: 'HeadObject', key })

describe('S12: a signing service', () => {
  it('signs what the store takes, verb by verb', async () => {
    const { signer, sender, server } = await rig()
    const checksums = {}
    const put = await signer.sign(
      {
        operation: 'PutObject',
        key: 'a ä+/x.txt',
        contentType: 'text/plain',
        metadata: { own: '1' },
        checksums,
      },
      60,
    )
    expect((await sender.send(put, { body: 'hello' })).status).toBe(200)
    const get = await signer.sign(
      {
        operation: 'GetObject',
        key: 'a ä+/x.txt',
        download: { filename: 'x.txt', disposition: 'attachment' },
      },
      60,
    )
    expect((await sender.send(get)).body).toBe('hello')
    const copy = await signer.sign(
      { operation: 'CopyObject', key: 'copy', source: { bucket, key: 'a ä+/x.txt' } },
      60,
    )
    expect((await sender.send(copy)).status).toBe(200)
    const named = await signer.sign(
      { operation: 'Named', method: 'GET', query: { 'list-type': '2' }, headers: {} },
      60,
    )
    expect((await sender.send(named)).body).toContain('<Key>copy</Key>')
    const deletion = await signer.sign({ operation: 'DeleteObject', key: 'copy' }, 60)
    expect((await sender.send(deletion)).status).toBe(204)
    const form = await signer.signForm?.(
      {
        key: `in/${FILENAME}`,
        fields: { success_action_status: '204' },
        conditions: [['content-length-range', 0, 100]],
      },
      60,
    )
    const data = new FormData()
    for (const [name, value] of Object.entries(form?.fields ?? {})) data.append(name, value)
    data.append('file', new Blob(['sent in']), 'f.txt')
    expect((await fetch(form?.url ?? '', { method: 'POST', body: data })).status).toBe(204)
    expect(server.ledger.objects().map(({ key }) => key)).toEqual(['a ä+/x.txt', 'in/f.txt'])
  })

  it('is asked once for everything that is asked in one turn, a hundred at most', async () => {
    const { signer, service } = await rig()
    const signed = await Promise.all(
      Array.from({ length: 250 }, (_, number) => signer.sign(head(`k${number}`), 60)),
    )
    expect(service.batches).toEqual([100, 100, 50])
    expect(signed.map(({ url }) => new URL(url).pathname)).toEqual(
      Array.from({ length: 250 }, (_, number) => `/${bucket}/k${number}`),
    )
  })

  it('writes down who asked for what, and no key, no URL and no token', async () => {
    const { signer, service } = await rig({ verbs: [] })
    await signer.sign(head('private/name'), 60)
    await failing(signer.sign({ operation: 'DeleteObject', key: 'private/name' }, 60))
    expect(service.log).toEqual(['ann HeadObject', 'ann DeleteObject:refused-verb'])
  })
})

describe('a caller outside their policy', () => {
  const put = { operation: 'PutObject', key: 'team/x', metadata: {}, checksums: {} } as const
  it.each<[string, Policy, SignableRequest, object]>([
    [
      'who may not delete',
      { verbs: ['put'] },
      { operation: 'DeleteObject', key: 'k' },
      { what: 'verb', verb: 'delete' },
    ],
    ['who may not let others upload', { verbs: [] }, put, { what: 'verb', verb: 'put' }],
    [
      'who may do nothing by name',
      { verbs: ['delete'] },
      { operation: 'Named', method: 'GET', query: { acl: '' }, headers: {}, key: 'k' },
      { what: 'verb', verb: 'operation' },
    ],
    ['beside their folder', { prefix: 'team/' }, head('other/x'), { what: 'place' }],
    ['above their folder', { prefix: 'team/' }, head('team'), { what: 'place' }],
    ['out of their folder by dots', { prefix: 'team/' }, head('team/../other/x'), { what: 'place' }],
    [
      'who lists beside their folder',
      { prefix: 'team/' },
      { operation: 'ListObjects', prefix: '' },
      { what: 'place' },
    ],
    [
      'who copies from elsewhere',
      { prefix: 'team/' },
      { operation: 'CopyObject', key: 'team/x', source: { bucket, key: 'other/x' } },
      { what: 'place' },
    ],
    [
      'who copies from another bucket',
      {},
      { operation: 'CopyObject', key: 'x', source: { bucket: 'other-bucket', key: 'x' } },
      { what: 'place' },
    ],
    [
      'who begins a file of a type',
      { refusedTypes: ['.exe'] },
      {
        operation: 'CreateMultipartUpload',
        key: 'x.exe',
        contentType: 'application/octet-stream',
        metadata: {},
        declareCrc32: true,
      },
      { what: 'type' },
    ],
    ['who opens a door without a limit', { largestFileBytes: 10 }, put, { what: 'size' }],
  ])('%s is refused', async (_, rules, request, failure) => {
    const { signer, service } = await rig(rules)
    expect(await failing(signer.sign(request, 60))).toEqual({ kind: 'policy', ...failure })
    expect(service.log[0]).toContain('refused')
  })

  it('is refused a form', async () => {
    const { signer } = await rig({ verbs: [] })
    const form = { key: 'x', fields: {}, conditions: [] }
    expect(await failing(signer.signForm?.(form, 60) ?? Promise.resolve())).toEqual({
      kind: 'policy',
      what: 'verb',
      verb: 'post',
    })
  })

  it('gets no longer life than allowed, and is told of it first', async () => {
    const { signer } = await rig({ longestLinkSeconds: 3_600 })
    const before = Date.now()
    const { expiresAt } = await signer.sign(head('k'), 604_800)
    expect(Math.abs(expiresAt - before - 3_600_000)).toBeLessThan(5_000)
    expect(await signer.limits(604_800)).toEqual({ keyEndsAt: null, longestSeconds: 3_600 })
  })

  it('without a token that is known is asked to sign in', async () => {
    const { signer, client } = await rig({}, 'someone-else')
    const signIn = { kind: 'credentials', what: 'sign-in', code: '401' }
    expect(await failing(signer.sign(head('k'), 60))).toEqual(signIn)
    expect(await failing(client.place('someone-else'))).toEqual(signIn)
  })
})

describe('a service that answers something else', () => {
  const answer = (change: (text: string) => string): Trouble => ({ change })
  it.each<[string, Trouble, string]>([
    ['no JSON', { text: 'oops' }, 'garbage'],
    ['another shape', { text: '{"answers":[{"signed":{"url":7}}]}' }, 'garbage'],
    ['too few answers', { text: '{"answers":[]}' }, 'count'],
    ['a fault', { status: 503 }, '503'],
    ['too much to ask', { status: 429 }, '429'],
    ['another host', answer((text) => text.replace(/127\.0\.0\.1:\d+/, 'evil.example')), 'another request'],
    ['another key', answer((text) => text.replace('/k?', '/other?')), 'another request'],
    ['another verb', answer((text) => text.replace('"HEAD"', '"DELETE"')), 'another request'],
    [
      'another header',
      answer((text) => text.replace('"headers":{', '"headers":{"cookie":"x",')),
      'another request',
    ],
    [
      'no checksum mode',
      answer((text) => text.replace(/"headers":\{[^}]*\}/, '"headers":{}')),
      'another request',
    ],
    [
      'an end in ten years',
      answer((text) => text.replace(/"expiresAt":\d+/, '"expiresAt":2100000000000')),
      'another request',
    ],
  ])('with %s is not believed', async (_, trouble, code) => {
    const { signer, service } = await rig()
    service.troubles.push(trouble)
    expect(await failing(signer.sign(head('k'), 60))).toEqual({
      kind: 'key-source',
      what: 'failed',
      code,
      offline: false,
    })
    expect((await signer.sign(head('k'), 60)).method).toBe('HEAD')
  })

  it('that is a sign-in page of the network is said to be one', async () => {
    const { signer, service } = await rig()
    service.troubles.push({ text: '<!doctype html><title>Hotel</title>' })
    expect(await failing(signer.sign(head('k'), 60))).toEqual({ kind: 'not-s3', what: 'html' })
  })

  it('that is not there is told from a store that is not there', async () => {
    const { signer, service } = await rig()
    await service.stop()
    expect(await failing(signer.sign(head('k'), 60))).toMatchObject({
      kind: 'key-source',
      what: 'unreachable',
    })
  })

  it('whose certificate nobody vouches for gets no token', async () => {
    const { service } = await rig()
    const trusting = createSender()
    onTestFinished(() => trusting.close())
    const client = createServiceClient(service.origin, trusting)
    expect(await failing(client.place(TOKEN))).toMatchObject({ kind: 'tls', whose: 'key-source' })
  })
})
