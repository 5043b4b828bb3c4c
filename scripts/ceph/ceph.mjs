// A throw-away Ceph with its S3 gateway on loopback: the foreign, production-grade server the tests run against.
// It needs Debian's ceph-mon, ceph-osd and radosgw, and runs as any user.

import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { installCommand, packageGroups } from '../system-packages.mjs'
import { cephConfiguration } from './configuration.mjs'
import { startDaemon } from './daemon.mjs'
import { freePort } from './free-port.mjs'

const execute = promisify(execFile)

const credentials = { accessKeyId: 'slipway-test-access', secretAccessKey: 'slipway-test-secret-0123456789' }

/** Sparse: only what is written takes space. */
const storeSize = 20 * 2 ** 30

/**
 * Starts a Ceph of its own in a new folder and waits until S3 answers.
 * @param options.dir where that folder is made; the system's folder for temporary files by default
 * @param options.port of the S3 endpoint; a free one by default
 * @param options.store `bluestore` by default: 3 GiB of objects take 0.13 GB of memory and as many seconds to write
 *   as in `memstore`, which takes 6 GB but starts in 2 s instead of 5
 * @param options.temporaryCredentials whether STS is on; false by default
 * @returns `{ endpoint, accessKeyId, secretAccessKey, region, stop }`; `stop` ends it and removes the folder
 * @throws with a daemon's last words when it does not start, with the command to run when Ceph is not installed
 */
export async function startCeph(options = {}) {
  const folder = await mkdtemp(join(options.dir ?? tmpdir(), 'slipway-ceph-'))
  const daemons = []
  const stop = async () => {
    for (const daemon of daemons.reverse()) await daemon.stop()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const gatewayPort = options.port ?? (await freePort())
    await startDaemons(folder, gatewayPort, options, daemons)
    return { endpoint: `http://127.0.0.1:${gatewayPort}`, ...credentials, region: 'us-east-1', stop }
  } catch (error) {
    await stop()
    if (error.code !== 'ENOENT') throw error
    throw new Error(`Ceph is not installed. Install it with: ${installCommand(packageGroups.ceph)}`)
  }
}

async function startDaemons(folder, gatewayPort, options, daemons) {
  const file = (name) => join(folder, name)
  const conf = ['-c', file('ceph.conf')]
  const ceph = async (...args) =>
    (await execute('ceph', [...conf, '--connect-timeout', '30', ...args])).stdout
  const start = async (name, command, args, isReady) =>
    daemons.push(await startDaemon(command, [...conf, ...args, '-f'], file(`${name}.out`), isReady))

  const id = randomUUID()
  const monitorPort = await freePort()
  const { store = 'bluestore', temporaryCredentials = false } = options
  await Promise.all([mkdir(file('mon')), mkdir(file('osd')), writeFile(file('keyring'), '')])
  await writeFile(
    file('ceph.conf'),
    cephConfiguration({ folder, id, monitorPort, gatewayPort, store, storeSize, temporaryCredentials }),
  )

  const monitorMap = ['--fsid', id, '--addv', 'a', `[v2:127.0.0.1:${monitorPort}]`, file('monmap')]
  await execute('monmaptool', ['--create', ...monitorMap])
  await execute('ceph-mon', [
    ...conf,
    '--mkfs',
    '-i',
    'a',
    '--monmap',
    file('monmap'),
    '--keyring',
    file('keyring'),
  ])
  await start('mon', 'ceph-mon', ['-i', 'a'], async () => (await ceph('-s')) !== '')

  const storeId = randomUUID()
  await ceph('osd', 'new', storeId)
  await ceph('osd', 'crush', 'add', 'osd.0', '1.0', 'root=default', 'host=here')
  await execute('ceph-osd', [...conf, '-i', '0', '--mkfs', '--osd-uuid', storeId])
  await start('osd', 'ceph-osd', ['-i', '0'], async () => (await ceph('osd', 'stat')).includes('1 up'))

  const gateway = ['-n', 'client.rgw']
  await start('rgw', 'radosgw', gateway, () => answers(`http://127.0.0.1:${gatewayPort}/`))
  const { accessKeyId, secretAccessKey } = credentials
  const user = ['--uid=slipway', '--display-name=slipway', `--access-key=${accessKeyId}`]
  await execute('radosgw-admin', [
    ...conf,
    ...gateway,
    'user',
    'create',
    ...user,
    `--secret-key=${secretAccessKey}`,
  ])
}

async function answers(url) {
  try {
    await (await fetch(url)).arrayBuffer()
    return true
  } catch {
    return false
  }
}
