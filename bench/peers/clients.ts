/** Slipway and its peers, each with eight-MiB parts and the same number of connections. */
import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { createLocalSigner } from '../../main/sign/local-signer.ts'
import { type Client, CONNECTIONS, type Order, type Target } from './client.ts'
import { runCommand, runProgram } from './run-measured.ts'
import { runUppy } from './run-uppy.ts'

/** Longer than any run. */
const EXPIRY_SECONDS = 3_600

/** @param programs folder of the bundles @param electron its executable */
export function createClients(programs: string, electron: string): Client[] {
  const program = (name: string) => (order: Order, target: Target) =>
    runProgram(electron, join(programs, `${name}.js`), order, target)
  return [
    {
      name: 'slipway',
      settings: 'main and transfer process, from drop to done with link and journal; CRC32 signed and proved',
      upload: program('slipway-engine'),
    },
    {
      name: 'curl',
      settings: 'whole command; signed before; no checksum; large file in one PUT on one connection',
      upload: runCurl,
    },
    { name: 'rclone', settings: 'whole command; MD5', upload: runRclone },
    {
      name: 'aws',
      settings: 'whole command; MD5, and over HTTP SHA-256 of bodies',
      upload: runAws,
    },
    { name: 'lib-storage', settings: 'in a running program; CRC32', upload: program('lib-storage') },
    {
      name: 'uppy',
      settings: 'all of Chromium, without its start; no checksum; parts of a file one after the other',
      slow: true,
      // It refuses the preflight of a signed address, as no store does.
      sinkOnly: true,
      upload: (order, target) => runUppy(join(programs, 'uppy-page.js'), order, target),
    },
  ]
}

async function runCurl(order: Order, target: Target) {
  const trusted = target.certificatePath === null ? [] : ['--cacert', target.certificatePath]
  const prepare = async (home: string) => {
    const config = join(home, 'transfers')
    const transfers = order.files.map(
      async (file) => `url = "${await presignedPut(target, basename(file))}"\nupload-file = "${file}"\n`,
    )
    await writeFile(config, (await Promise.all(transfers)).join(''))
    return ['-q', '-sS', '-f', ...trusted, '--parallel', '--parallel-max', `${CONNECTIONS}`, '-K', config]
  }
  return runCommand('curl', prepare, {})
}

async function presignedPut({ connection, credentials }: Target, name: string): Promise<string> {
  const signer = createLocalSigner({ connection, clock: Date, credentials: async () => credentials })
  const key = `${connection.prefix}${name}`
  const put = { operation: 'PutObject' as const, key, metadata: {}, checksums: {} }
  return (await signer.sign(put, EXPIRY_SECONDS)).url
}

async function runRclone(order: Order, { connection, credentials, certificatePath }: Target) {
  const trusted = certificatePath === null ? [] : ['--ca-cert', certificatePath]
  const destination = `s3:${connection.bucket}/${connection.prefix}`
  const prepare = async () => [
    ...['copy', order.path, destination, '--retries', '1', '--s3-no-check-bucket', '--s3-chunk-size', '8M'],
    ...['--s3-upload-concurrency', `${CONNECTIONS}`, '--transfers', `${CONNECTIONS}`, ...trusted],
  ]
  return runCommand('rclone', prepare, {
    RCLONE_CONFIG: '/dev/null',
    RCLONE_CONFIG_S3_TYPE: 's3',
    RCLONE_CONFIG_S3_PROVIDER: 'Other',
    RCLONE_CONFIG_S3_ENDPOINT: connection.endpoint,
    RCLONE_CONFIG_S3_REGION: connection.region,
    RCLONE_CONFIG_S3_ACCESS_KEY_ID: credentials.accessKeyId,
    RCLONE_CONFIG_S3_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  })
}

async function runAws(order: Order, { connection, credentials, certificatePath }: Target) {
  const prepare = async (home: string) => {
    const settings = `max_concurrent_requests = ${CONNECTIONS}\n  multipart_chunksize = 8MB`
    await writeFile(join(home, 'config'), `[default]\ns3 =\n  ${settings}\n`)
    const destination = `s3://${connection.bucket}/${connection.prefix}`
    const recursive = order.files.length > 1 ? ['--recursive'] : []
    const quiet = ['--only-show-errors', '--endpoint-url', connection.endpoint]
    // Its home is known only now.
    const environment = [`AWS_CONFIG_FILE=${join(home, 'config')}`]
    return [...environment, 'aws', 's3', 'cp', order.path, destination, ...recursive, ...quiet]
  }
  return runCommand('env', prepare, {
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_DEFAULT_REGION: connection.region,
    AWS_EC2_METADATA_DISABLED: 'true',
    ...(certificatePath === null ? {} : { AWS_CA_BUNDLE: certificatePath }),
  })
}
