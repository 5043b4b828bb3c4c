/** Names that a colleague's file has at the store: asked about with the others, and only as long as the store answers. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PutObjectCommand } from '@aws-sdk/client-s3'
import { expect, it, onTestFinished } from 'vitest'
import type { Connection } from '../../../contract/connection.ts'
import type { DropAnswer, DropQuestion } from '../../../contract/drop.ts'
import type { Policy } from '../../../contract/policy.ts'
import { createSender } from '../../../main/http/send-signed.ts'
import { createDropDesk, type DeskTools } from '../../../main/intake/drop-desk.ts'
import { walkHere } from '../../../main/intake/walk.ts'
import { inForce } from '../../../main/policy/combine-policies.ts'
import { isThere } from '../../../main/s3/is-there.ts'
import { createLocalSigner } from '../../../main/sign/local-signer.ts'
import type { Upload } from '../../../main/upload/upload.ts'
import {
  bucket,
  createClient,
  credentials,
  startTestServer,
  temporaryFolder,
} from '../../local-s3/start-test-server.ts'

const guessable: Policy = { keyTemplate: 'team/{name}', guessableKeys: true }

interface Office {
  names: string[]
  /** Keys of colleagues. */
  there?: string[]
  policy?: Policy
  more?: Partial<DeskTools>
}

async function office({ names, there = [], policy = guessable, more = {} }: Office) {
  const { server } = await startTestServer()
  const client = createClient(server)
  for (const Key of there) await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body: 'theirs' }))
  server.ledger.clear()
  const connection: Connection = {
    id: 'c',
    kind: 'custom',
    name: 'Work',
    endpoint: server.endpoint,
    region: 'us-east-1',
    bucket,
    prefix: '',
    addressing: 'path',
    credentials: { kind: 'typed', accessKeyId: credentials.accessKeyId },
  }
  const sender = createSender()
  onTestFinished(() => sender.close())
  const store = {
    sender,
    signer: createLocalSigner({ connection, credentials: async () => credentials, clock: Date }),
  }
  const folder = await temporaryFolder()
  for (const name of names) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), name)
  }
  const uploads: Upload[] = []
  const questions: DropQuestion[] = []
  let reply: Partial<DropAnswer> = {}
  const desk = createDropDesk({
    walk: walkHere,
    activeConnection: () => connection,
    policyOf: () => inForce({ setBy: 'Acme IT', rules: policy }, null),
    isGoingUp: () => false,
    asksAboutNames: () => true,
    sharedAs: () => () => null,
    isThere: () => (key, signal) => isThere(store, key, signal),
    dropAsZip: () => false,
    lookFirst: () => false,
    join: () => false,
    add: (added) => void uploads.push(...added),
    now: () => Date.UTC(2026, 10, 25, 12),
    asked(question) {
      if (question === null) return
      questions.push(question)
      const { id, asZip } = question
      const answer = { send: true, sendPrivate: false, taken: 'keep-both' as const, asZip, names: [] }
      queueMicrotask(() => desk.answer({ id, ...answer, ...reply }))
    },
    ...more,
  })
  return {
    server,
    desk,
    questions,
    uploads,
    heads: () => server.ledger.of('HeadObject').length,
    async drop(...paths: string[]) {
      uploads.length = 0
      return desk.take(paths.map((path) => join(folder, path)))
    },
    answer(answer: Partial<DropAnswer>) {
      reply = answer
    },
    sent: () => uploads.map(({ name, key, ifThere }) => ({ name, key, ifThere })),
    unasked: (...paths: string[]) => desk.takeUnasked(paths.map((path) => join(folder, path))),
  }
}

const plan = { there: ['team/plan.txt', 'team/plan (2).txt'], names: ['plan.txt', 'other.txt'] }

it('asks about what a colleague has sent, and keeps both under a name that is free', async () => {
  const at = await office(plan)
  expect(await at.drop('plan.txt', 'other.txt')).toMatchObject({ added: 2 })
  expect(at.questions).toMatchObject([
    { taken: { count: 1, files: [{ name: 'plan.txt' }], inTheWay: true, mayReplace: true, zip: null } },
  ])
  expect(at.sent()).toEqual([
    { name: 'plan (3).txt', key: 'team/plan (3).txt', ifThere: 'keep-both' },
    { name: 'other.txt', key: 'team/other.txt', ifThere: 'ask' },
  ])
})

it('replaces it, leaves it out, or sends it under the name that was typed', async () => {
  const at = await office(plan)
  const sentAfter = async (answer: Partial<DropAnswer>) => {
    at.answer(answer)
    await at.drop('plan.txt')
    return at.sent()
  }
  expect(await sentAfter({ taken: 'replace' })).toEqual([
    { name: 'plan.txt', key: 'team/plan.txt', ifThere: 'replace' },
  ])
  expect(await sentAfter({ taken: 'skip' })).toEqual([])
  expect(await sentAfter({ names: [{ index: 0, name: 'mine.txt' }] })).toEqual([
    { name: 'mine.txt', key: 'team/mine.txt', ifThere: 'ask' },
  ])
})

it('takes no name from another file of the drop', async () => {
  const at = await office({ there: ['team/a.txt'], names: ['a.txt', 'a (2).txt'] })
  await at.drop('a.txt', 'a (2).txt')
  expect(at.sent().map(({ key }) => key)).toEqual(['team/a (3).txt', 'team/a (2).txt'])
})

it('asks about the one ZIP by its own name', async () => {
  const at = await office({
    there: ['team/Album.zip', 'team/Album/a.txt'],
    names: ['Album/a.txt', 'Album/b.txt'],
    more: { dropAsZip: () => true },
  })
  await at.drop('Album')
  expect(at.questions).toMatchObject([{ asZip: true, taken: { zip: { name: 'Album.zip' }, count: 1 } }])
  expect(at.sent()).toEqual([{ name: 'Album (2).zip', key: 'team/Album (2).zip', ifThere: 'keep-both' }])
  at.answer({ taken: 'skip' })
  expect(await at.drop('Album')).toMatchObject({ added: 0, leftOut: 2 })
  at.answer({ taken: 'replace' })
  await at.drop('Album')
  expect(at.sent()).toEqual([{ name: 'Album.zip', key: 'team/Album.zip', ifThere: 'replace' }])
})

it('asks the store nothing where nobody can guess a key', async () => {
  const at = await office({ ...plan, policy: { keyTemplate: 'team/{name}' } })
  await at.drop('plan.txt')
  expect([at.heads(), at.questions, at.sent()[0]?.ifThere]).toEqual([0, [], undefined])
})

it('offers no replacing where IT lets nobody delete', async () => {
  const at = await office({ ...plan, policy: { ...guessable, verbs: ['put'] } })
  await at.drop('plan.txt')
  expect(at.questions[0]?.taken.mayReplace).toBe(false)
})

it('asks nobody about what came by itself, or where a person wants no questions: both are kept', async () => {
  const watched = await office(plan)
  await watched.unasked('plan.txt', 'other.txt')
  const quiet = await office({ ...plan, more: { asksAboutNames: () => false } })
  await quiet.drop('plan.txt', 'other.txt')
  for (const at of [watched, quiet])
    expect([at.questions, at.sent().map(({ key, ifThere }) => [key, ifThere])]).toEqual([
      [],
      [
        ['team/plan (3).txt', 'keep-both'],
        ['team/other.txt', 'keep-both'],
      ],
    ])
})

it('believes the store more than what this computer remembers', async () => {
  const at = await office({
    there: [],
    names: ['gone.txt', 'monday.txt'],
    more: {
      sharedAs:
        () =>
        ({ name }) => ({ key: name === 'gone.txt' ? 'team/gone.txt' : 'monday/monday.txt' }),
    },
  })
  await at.drop('gone.txt', 'monday.txt')
  expect(at.questions).toMatchObject([
    { taken: { count: 1, files: [{ name: 'monday.txt' }], inTheWay: false } },
  ])
  expect(at.sent().map(({ key }) => key)).toEqual(['team/gone.txt', 'team/monday.txt'])
})

it.each([
  ['405', { type: 'answer', status: 405, code: 'MethodNotAllowed' } as const],
  ['503', { type: 'answer', status: 503, code: 'SlowDown' } as const],
  ['no connection', { type: 'reset', afterBytes: 0 } as const],
])('%s ends the asking: the drop goes on, and the store is asked no more', async (_, fault) => {
  const names = Array.from({ length: 60 }, (_unused, index) => `${index}.txt`)
  const at = await office({ names, there: ['team/59.txt'] })
  at.server.faults.add({ operation: 'HeadObject', times: 999, do: fault })
  expect(await at.drop(...names)).toMatchObject({ added: 60 })
  expect(at.questions).toEqual([])
  expect(at.heads()).toBeLessThan(15)
})

it('403 to some is no answer about the others: a key that may not list is told so of all that is not there', async () => {
  const at = await office({ names: ['new.txt', 'plan.txt'], there: ['team/plan.txt'] })
  const fault = { type: 'answer', status: 403, code: 'AccessDenied' } as const
  at.server.faults.add({ operation: 'HeadObject', key: 'team/new.txt', times: 9, do: fault })
  await at.drop('new.txt', 'plan.txt')
  expect(at.questions).toMatchObject([{ taken: { files: [{ name: 'plan.txt' }] } }])
})

it('waits a few seconds and no longer for a store that says nothing', async () => {
  const at = await office({ names: ['a.txt', 'b.txt'], there: ['team/a.txt'] })
  at.server.faults.add({ operation: 'HeadObject', times: 99, do: { type: 'stall' } })
  const before = performance.now()
  expect(await at.drop('a.txt', 'b.txt')).toMatchObject({ added: 2 })
  expect(performance.now() - before).toBeLessThan(6_000)
})

it('does not ask about each file of a very large drop: all are kept beside what is there, as each finds it', async () => {
  const names = Array.from({ length: 501 }, (_, index) => `many/${index}.txt`)
  const at = await office({ names, there: ['team/many/7.txt'] })
  expect(await at.drop('many')).toMatchObject({ added: 501 })
  // The one ZIP that they could be is asked about.
  expect([at.heads(), at.questions, new Set(at.sent().map(({ ifThere }) => ifThere))]).toEqual([
    1,
    [],
    new Set(['keep-both']),
  ])
})
