// What TypeScript may know of ceph.mjs.

/** How to reach a running Ceph's S3 gateway; buckets are addressed by path. */
export type CephConnection = {
  endpoint: string
  accessKeyId: string
  secretAccessKey: string
  region: string
}

export type CephOptions = {
  dir?: string
  port?: number
  store?: 'bluestore' | 'memstore'
  temporaryCredentials?: boolean
}

export function startCeph(options?: CephOptions): Promise<CephConnection & { stop(): Promise<void> }>
