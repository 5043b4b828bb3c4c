// Starts one Ceph for the whole integration suite; a test reaches it with `inject('ceph')`.

import type { TestProject } from 'vitest/node'
import { type CephConnection, startCeph } from '../../scripts/ceph/ceph.mjs'

declare module 'vitest' {
  export interface ProvidedContext {
    ceph: CephConnection
  }
}

/** Tests share the server and keep apart by buckets of their own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stop, ...connection } = await startCeph()
  project.provide('ceph', connection)
  return stop
}
