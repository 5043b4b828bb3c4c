/** An upload of which nothing is at a store yet. A test says only what it is about. */
import { type Upload, untouchedUpload } from '../../main/upload/upload.ts'

export function uploadOf(more: Partial<Upload> = {}): Upload {
  const { id = 'id', name = id } = more
  const intent = {
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
  }
  return { ...untouchedUpload(intent, 1), ...more }
}
