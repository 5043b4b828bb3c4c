/** An upload of which nothing is at a store yet. A test says only what it is about. */
import type { Upload } from '../../main/upload/upload.ts'

export function uploadOf(more: Partial<Upload> = {}): Upload {
  const { id = 'id', name = id } = more
  return {
    id,
    batch: 'batch',
    connectionId: 'connection',
    path: `/home/ann/${name}`,
    name,
    folder: '',
    key: `${id}/${name}`,
    contentType: 'text/plain',
    token: `token-${id}`,
    addedAt: 1_700_000_000_000,
    size: 1,
    identity: null,
    createBegun: false,
    uploadId: null,
    crc32Declared: false,
    state: { kind: 'queued' },
    parts: new Map(),
    inFlightBytes: 0,
    ...more,
  }
}
