/** The server from a terminal. */

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PutObjectCommand } from '@aws-sdk/client-s3'
import { expect, it, onTestFinished } from 'vitest'
import { kill } from './fork-server.ts'
import { createClient, temporaryFolder } from './start-test-server.ts'

const entry = fileURLToPath(new URL('../../local-s3/cli.ts', import.meta.url))

function run(args: readonly string[]): { child: ChildProcess; output: { out: string; err: string } } {
  const child = spawn(process.execPath, ['--import', 'tsx', entry, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => kill(child))
  const output = { out: '', err: '' }
  child.stdout?.on('data', (piece: Buffer) => {
    output.out += piece.toString()
  })
  child.stderr?.on('data', (piece: Buffer) => {
    output.err += piece.toString()
  })
  return { child, output }
}

async function start(args: readonly string[]) {
  const { child, output } = run(args)
  while (!output.out.includes('\n'))
    await Promise.race([once(child.stdout ?? child, 'data'), once(child, 'exit')])
  const facts: Record<'endpoint' | 'accessKeyId' | 'secretAccessKey' | 'bucket', string> = JSON.parse(
    output.out,
  )
  return { child, facts }
}

it('prints one line of facts that a client can use, and keeps its keys for the next start', async () => {
  const data = join(await temporaryFolder(), 'data')
  const ledger = join(await temporaryFolder(), 'ledger.jsonl')
  const first = await start(['--port', '0', '--data', data, '--bucket', 'my-files', '--ledger', ledger])
  expect(Object.keys(first.facts)).toEqual(['endpoint', 'accessKeyId', 'secretAccessKey', 'bucket'])
  const client = createClient(first.facts, { credentials: first.facts })
  await client.send(new PutObjectCommand({ Bucket: 'my-files', Key: 'k', Body: 'x' }))
  first.child.kill('SIGTERM')
  expect(await once(first.child, 'exit')).toEqual([0, null])
  const lines = (await readFile(ledger, 'utf8')).trim().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { operation: 'PutObject', status: 200, proof: 'header' },
  ])
  expect((await stat(join(data, 'credentials.json'))).mode & 0o777).toBe(0o600)

  const second = await start(['--port', '0', '--data', data, '--bucket', 'my-files'])
  expect(second.facts.secretAccessKey).toBe(first.facts.secretAccessKey)
  second.child.kill('SIGINT')
  expect(await once(second.child, 'exit')).toEqual([0, null])
}, 20_000)

it('refuses bad arguments with a plain error and status 2', async () => {
  const wrong = [[], ['--port', 'x', '--data', 'd'], ['--port', '0'], ['--strange']]
  const results = await Promise.all(
    wrong.map(async (args) => {
      const { child, output } = run(args)
      const [code] = await once(child, 'close')
      return { code, ...output }
    }),
  )
  for (const { code, out, err } of results) {
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('Usage: s3:local')
    expect(err).not.toContain('    at ')
  }
}, 20_000)
