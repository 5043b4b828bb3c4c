/** From the address of a signing service to a connection that works after a restart, with no key on the machine. */
import { expect, it, onTestFinished } from 'vitest'
import { tryConnection } from '../../../main/connections/check-connection.ts'
import { createConnectionBook } from '../../../main/connections/connection-book.ts'
import { createStores } from '../../../main/connections/connection-tools.ts'
import type { SecretStore } from '../../../main/connections/secret-store.ts'
import { connectService, lookAtService } from '../../../main/credentials/connect-service.ts'
import { createCredentialRoom } from '../../../main/credentials/credential-room.ts'
import { createSender } from '../../../main/http/send-signed.ts'
import { memoryValue } from '../../fakes/memory-value.ts'
import { startOidcProvider } from '../../fakes/oidc-provider.ts'
import { startSigningService } from '../../fakes/signing-service.ts'
import { credentials, startTestServer } from '../../local-s3/start-test-server.ts'

const keychain: SecretStore = {
  lasting: true,
  seal: (text) => Buffer.from(text).reverse().toString('base64'),
  open: (sealed) => Buffer.from(sealed, 'base64').reverse().toString(),
}

it('signs the person in, tries the connection, and goes on after a restart without asking again', async () => {
  const { server } = await startTestServer()
  const provider = await startOidcProvider()
  const rules = { prefix: 'people/{subject}/', verbs: [], longestLinkSeconds: 3_600 }
  const service = await startSigningService({ endpoint: server.endpoint, oidc: provider, rules })
  const sender = createSender(service.network)
  onTestFinished(() => sender.close())
  const value = memoryValue()
  const opened: string[] = []

  const start = () => {
    const book = createConnectionBook(value, keychain)
    const room = createCredentialRoom({
      book,
      sender,
      clock: Date,
      asked(question) {
        if (question?.kind !== 'page') return
        room.desk.openPage(question.id)
        provider.decide('approve')
      },
      keyChanged: () => undefined,
      open: (page) => opened.push(page),
    })
    return { book, room, stores: createStores({ book, sender, clock: Date, ...room }) }
  }

  expect(await lookAtService(service.origin, sender)).toEqual({
    signIn: 'device',
    host: new URL(provider.origin).host,
  })
  const first = start()
  const form = { name: 'Company storage', service: service.origin }
  const { details, secret } = await connectService(form, { sender, clock: Date, ...first.room })
  const tried = await tryConnection(details, (place) => first.stores.trial(place, secret))
  const { id } = first.book.save({ ...tried.details, kind: 'custom' }, secret)
  expect([tried.known, first.book.views()[0]?.prefix, opened]).toEqual([
    'crc32',
    'people/ann/',
    [`${provider.origin}/activate`],
  ])

  // The provider's refresh tokens work once: each new one has to reach the disk.
  for (let restart = 0; restart < 2; restart++) {
    const { stores, book } = start()
    expect(book.views()[0]?.secret).toBe('kept')
    const { url } = await stores.of(id).signer.sign({ operation: 'GetObject', key: 'people/ann/x' }, 60)
    expect((await fetch(url)).status).toBe(404)
  }
  expect(provider.grants.filter((grant) => grant === 'refresh_token').length).toBe(2)
  const stored = JSON.stringify(value.read())
  const kept = Buffer.from(JSON.stringify(keychain.open(JSON.parse(stored).connections[0].sealed)))
  for (const text of [stored, kept.toString()]) {
    expect(text).not.toContain(credentials.secretAccessKey)
    expect(text).not.toContain(credentials.accessKeyId)
  }
})
