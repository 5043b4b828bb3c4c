/** A drop is looked at, asked about once where it matters, and nothing of it is sent before the answer. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Connection } from '../../../contract/connection.ts'
import type { DropAnswer, DropQuestion } from '../../../contract/drop.ts'
import { createDropDesk, type DeskTools } from '../../../main/intake/drop-desk.ts'
import { walkHere } from '../../../main/intake/walk.ts'
import type { Upload } from '../../../main/upload/upload.ts'
import { temporaryFolder } from '../../local-s3/start-test-server.ts'

const connection: Connection = {
  id: 'c',
  kind: 'custom',
  name: 'Work',
  endpoint: 'http://127.0.0.1:1',
  region: 'us-east-1',
  bucket: 'bucket',
  prefix: '',
  addressing: 'path',
  credentials: { kind: 'typed', accessKeyId: 'AK' },
}

const defaults: Omit<DropAnswer, 'id'> = {
  send: true,
  sendPrivate: false,
  taken: 'keep-both',
  asZip: false,
  names: [],
}

/** @param given content by path below the dropped folder */
async function deskWith(given: Record<string, string>, more: Partial<DeskTools> = {}) {
  const folder = await temporaryFolder()
  for (const [name, content] of Object.entries(given)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  const added: Upload[] = []
  const asked: (DropQuestion | null)[] = []
  const desk = createDropDesk({
    walk: walkHere,
    activeConnection: () => connection,
    isGoingUp: () => false,
    asksAboutNames: () => true,
    sharedAs: () => () => null,
    isThere: () => async () => null,
    dropAsZip: () => false,
    lookFirst: () => false,
    join: () => false,
    add: (uploads) => void added.push(...uploads),
    now: () => 1,
    asked: (question) => void asked.push(question),
    ...more,
  })
  const questionOnce = async (): Promise<DropQuestion> => {
    for (;;) {
      const question = desk.question()
      if (question !== null) return question
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
  }
  return {
    desk,
    asked,
    added: () => added.map(({ name }) => name),
    uploads: added,
    in: (...names: string[]) => names.map((name) => join(folder, name)),
    question: questionOnce,
    async answer(answer: Partial<DropAnswer>) {
      desk.answer({ ...defaults, id: (await questionOnce()).id, ...answer })
    },
  }
}

it('asks nothing about ordinary files', async () => {
  const {
    desk,
    asked,
    added,
    in: at,
  } = await deskWith({ 'a.txt': '1', 'b.pem': '-----BEGIN CERTIFICATE-----' })
  expect(await desk.take(at('a.txt', 'b.pem'))).toMatchObject({ added: 2 })
  expect([asked, added()]).toEqual([[], ['a.txt', 'b.pem']])
})

it('asks once for all that looks private, and sends nothing before it is answered', async () => {
  const drop = await deskWith({
    'home/.env': 'A=1',
    'home/a.txt': '1',
    'home/key.pem': '-----BEGIN PRIVATE KEY-----',
    'home/vault.kdbx': '1',
  })
  const taking = drop.desk.take(drop.in('home'))
  const question = await drop.question()
  expect(question).toMatchObject({
    count: 4,
    private: {
      count: 3,
      files: [
        { name: '.env', reason: 'secrets' },
        { name: 'key.pem', reason: 'key' },
        { name: 'vault.kdbx', reason: 'passwords' },
      ],
    },
    taken: { count: 0 },
  })
  expect(drop.added()).toEqual([])
  await drop.answer({})
  expect(await taking).toMatchObject({ added: 1, leftOut: 3 })
  expect([drop.added(), drop.asked.length, drop.desk.question()]).toEqual([['a.txt'], 2, null])
})

it('sends what looks private where the person says so, and nothing where they say no', async () => {
  const drop = await deskWith({ 'home/.env': 'A=1', 'home/a.txt': '1' })
  const first = drop.desk.take(drop.in('home'))
  await drop.answer({ send: false })
  expect(await first).toMatchObject({ added: 0, leftOut: 2 })
  const second = drop.desk.take(drop.in('home'))
  await drop.answer({ sendPrivate: true })
  expect(await second).toMatchObject({ added: 2 })
})

it('keeps both, replaces or skips a file whose name is shared already', async () => {
  const key = 'before/report.pdf'
  const more: Partial<DeskTools> = {
    sharedAs:
      () =>
      ({ name }) =>
        name === 'report.pdf' ? { key } : null,
  }
  const drop = await deskWith({ 'report.pdf': '1', 'other.pdf': '2' }, more)
  const paths = drop.in('report.pdf', 'other.pdf')
  const answers: Partial<DropAnswer>[] = [
    { taken: 'keep-both' },
    { taken: 'replace' },
    { taken: 'skip' },
    { taken: 'replace', names: [{ index: 0, name: 'report 2.pdf' }] },
  ]
  const became: string[][] = []
  for (const answer of answers) {
    drop.uploads.length = 0
    const taking = drop.desk.take(paths)
    await drop.answer(answer)
    await taking
    became.push(drop.uploads.map((upload) => (upload.key === key ? `over ${upload.name}` : upload.name)))
  }
  expect(became).toEqual([
    ['report.pdf', 'other.pdf'],
    ['over report.pdf', 'other.pdf'],
    ['other.pdf'],
    ['report 2.pdf', 'other.pdf'],
  ])
})

it('asks nothing about a file that is going up already, and asks about the others', async () => {
  const goes = (path: string) => path.endsWith('report.pdf') || path.endsWith('.env')
  const joined: string[] = []
  const drop = await deskWith(
    { 'report.pdf': '1', '.env': 'A=1', 'other.pdf': '2' },
    {
      isGoingUp: (_, path) => goes(path),
      join: (_, path) => goes(path) && joined.push(path) > 0,
      sharedAs: () => () => ({ key: 'k' }),
      lookFirst: () => true,
    },
  )
  const [report = '', env = ''] = drop.in('report.pdf', '.env')
  expect(await drop.desk.take([report, env])).toMatchObject({ added: 0, joined: 2 })
  expect([drop.asked, joined]).toEqual([[], [report, env]])
  const both = drop.desk.take(drop.in('report.pdf', 'other.pdf'))
  const { private: suspects, taken } = await drop.question()
  expect([suspects.count, taken.files.map(({ name }) => name)]).toEqual([0, ['other.pdf']])
  await drop.answer({ taken: 'skip' })
  expect(await both).toMatchObject({ added: 0, joined: 1, leftOut: 1 })
})

it('asks nobody about names of what came by itself', async () => {
  const drop = await deskWith(
    { 'report.pdf': '1' },
    { sharedAs: () => () => ({ key: 'k' }), lookFirst: () => true },
  )
  await drop.desk.takeUnasked(drop.in('report.pdf'))
  expect([drop.added(), drop.uploads[0]?.key === 'k', drop.asked]).toEqual([['report.pdf'], false, []])
})

it('shows a drop first where the person wants to, makes a ZIP of it, or sends it under other names', async () => {
  const drop = await deskWith({ 'Album/a.txt': '1', 'Album/b.txt': '2' }, { lookFirst: () => true })
  const asZip = drop.desk.take(drop.in('Album'))
  expect((await drop.question()).files.map(({ name }) => name)).toEqual(['a.txt', 'b.txt'])
  await drop.answer({ asZip: true, names: [{ index: 1, name: 'c.txt' }] })
  await asZip
  const renamed = drop.desk.take(drop.in('Album'))
  await drop.answer({ names: [{ index: 0, name: 'b.txt' }] })
  await renamed
  expect(drop.uploads.map(({ name, zip }) => zip?.map((entry) => entry.name) ?? name)).toEqual([
    ['Album/a.txt', 'Album/c.txt'],
    'b.txt',
    'b.txt',
  ])
  expect(new Set(drop.uploads.map(({ key }) => key)).size).toBe(3)
})

it('asks about two drops one after the other, and an old answer does nothing', async () => {
  const drop = await deskWith({ '.env': '1', id_rsa: '2' })
  const first = drop.desk.take(drop.in('.env'))
  const asked = await drop.question()
  const second = drop.desk.take(drop.in('id_rsa'))
  await drop.answer({ sendPrivate: true })
  await first
  drop.desk.answer({ ...defaults, id: asked.id, sendPrivate: true })
  expect((await drop.question()).private.files[0]?.name).toBe('id_rsa')
  await drop.answer({ send: false })
  await second
  expect(drop.added()).toEqual(['.env'])
})
