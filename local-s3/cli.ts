/** Starts the local S3 from a terminal and prints on one line of JSON how to reach it. */

import { createWriteStream } from 'node:fs'
import { parseArgs } from 'node:util'
import { startLocalS3 } from './server.ts'
import { storedCredentials } from './stored-credentials.ts'

const usage = 'Usage: s3:local -- --port PORT --data FOLDER [--bucket NAME] [--ledger FILE]'
const usualBucket = 'slipway'
/** What shells expect of a program that was called wrongly. */
const wrongUse = 2

interface Arguments {
  readonly port: number
  readonly dataDir: string
  readonly bucket: string
  readonly ledgerFile: string | undefined
}

/** @throws Error with a plain message */
function readArguments(args: readonly string[]): Arguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      data: { type: 'string' },
      bucket: { type: 'string' },
      ledger: { type: 'string' },
    },
  })
  const port = Number(values.port)
  if (values.port === undefined || !Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error('--port must be a number from 0 (any free port) to 65535.')
  }
  if (values.data === undefined || values.data === '') throw new Error('--data must name a folder.')
  return { port, dataDir: values.data, bucket: values.bucket ?? usualBucket, ledgerFile: values.ledger }
}

function fail(error: unknown, status: number): never {
  console.error(error instanceof Error ? error.message : String(error))
  if (status === wrongUse) console.error(usage)
  process.exit(status)
}

async function run({ port, dataDir, bucket, ledgerFile }: Arguments): Promise<void> {
  const credentials = await storedCredentials(dataDir)
  const log =
    ledgerFile === undefined ? undefined : createWriteStream(ledgerFile, { flags: 'a', mode: 0o600 })
  const server = await startLocalS3({
    dataDir,
    port,
    credentials: [credentials],
    buckets: [bucket],
    onRequest: (entry) => log?.write(`${JSON.stringify(entry)}\n`),
  })
  const stop = () => {
    void server.close().then(() => {
      if (log === undefined) process.exit(0)
      log.end(() => process.exit(0))
    })
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  // Last, so that whoever reads this line may stop the server at once.
  const { accessKeyId, secretAccessKey } = credentials
  console.log(JSON.stringify({ endpoint: server.endpoint, accessKeyId, secretAccessKey, bucket }))
}

function parse(): Arguments {
  try {
    return readArguments(process.argv.slice(2))
  } catch (error) {
    return fail(error, wrongUse)
  }
}

await run(parse()).catch((error: unknown) => fail(error, 1))
