// How a daemon of a throw-away server is waited for and ended.

import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startDaemon } from '../../../scripts/ceph/daemon.mjs'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-daemon-'))
})
afterEach(() => rm(folder, { recursive: true }))

const shell = (script: string, isReady: () => Promise<boolean>) =>
  startDaemon('sh', ['-c', script, 'sh', join(folder, 'ready')], join(folder, 'log'), isReady)

test('is there once it is ready, and gone once it is stopped', async () => {
  const ready = async () => existsSync(join(folder, 'ready'))
  const daemon = await shell('echo $$ >"$1"; exec sleep 60', ready)
  expect(existsSync(join(folder, 'ready'))).toBe(true)
  expect(await daemon.stop()).toBe(null)
})

test('reports the last words of a daemon that ends before it is ready', async () => {
  await expect(shell('echo the disk is full; exit 3', async () => false)).rejects.toThrow(
    'sh did not start. the disk is full',
  )
})
