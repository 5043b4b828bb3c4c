/** The one file that goes to Lambda: it is built, started as Lambda starts it, and signs. */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../../local-s3/start-test-server.ts'

const run = promisify(execFile)
const build = join(import.meta.dirname, '../../../examples/signing-service/build.mjs')

/** Calls the bundle's handler in a Node of its own. */
const CALL = `
const { handler } = await import(process.argv[1])
const request = { operation: 'HeadObject', key: 'people/ann/x' }
const event = {
  rawPath: '/sign',
  requestContext: { http: { method: 'POST' } },
  headers: { authorization: 'Bearer a-token' },
  body: JSON.stringify({ requests: [{ request, seconds: 60 }] }),
}
console.log(JSON.stringify(await handler(event)))
`

it('S12: signs with the key of the function’s environment', async () => {
  const folder = await temporaryFolder()
  await run(process.execPath, [build, folder])
  const settings = {
    place: {
      endpoint: 'https://s3.example',
      region: 'eu-central-1',
      bucket: 'transfers',
      addressing: 'path',
    },
    credentials: { kind: 'environment' },
    tokens: [{ sha256: createHash('sha256').update('a-token').digest('hex'), subject: 'ann' }],
    callers: [{ who: '*', rules: { prefix: 'people/{subject}/' } }],
  }
  const { stdout } = await run(
    process.execPath,
    ['--input-type=module', '-e', CALL, join(folder, 'index.mjs')],
    {
      env: {
        PATH: process.env.PATH,
        AWS_ACCESS_KEY_ID: 'AKIDLAMBDA',
        AWS_SECRET_ACCESS_KEY: 'canary-lambda-secret',
        SLIPWAY_SIGNING_SETTINGS: JSON.stringify(settings),
      },
    },
  )
  const last = stdout.trim().split('\n').at(-1) ?? ''
  const { statusCode, body } = JSON.parse(last) as { statusCode: number; body: string }
  expect([statusCode, JSON.parse(body)]).toEqual([
    200,
    { answers: [{ signed: expect.objectContaining({ method: 'HEAD' }) }] },
  ])
  expect(body).toContain('https://s3.example/transfers/people/ann/x?')
  expect(stdout).not.toContain('canary-lambda-secret')
}, 60_000)
