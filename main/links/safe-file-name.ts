/** Saves a shared file, or one that arrived by a request, where the person says. */

import { OPERATION_EXPIRY_SECONDS } from '../../contract/limits.ts'
import type { HistoryRecord } from '../history/history.ts'
import type { TransferClient } from '../transfer-client/transfer-client.ts'
import type { LinkTools } from './link-tools.ts'

export interface SaveTools extends Pick<LinkTools, 'stores'> {
  transfer: Pick<TransferClient, 'fetch'>
  /** Main's own dialog. @returns an absolute path; null where it was put away */
  chooseWhere(name: string): Promise<string | null>
}

/**
 * @returns whether it is there now
 * @throws FailureError; nothing half is left behind
 */
export async function saveShared(
  { stores, transfer, chooseWhere }: SaveTools,
  { connectionId, key, name, size }: HistoryRecord,
): Promise<boolean> {
  const path = await chooseWhere(safeFileName(name))
  if (path === null) return false
  const request = { operation: 'GetObject', key, withChecksum: true } as const
  const signed = await stores.of(connectionId).signer.sign(request, OPERATION_EXPIRY_SECONDS)
  await transfer.fetch(signed, path, size)
  return true
}

/** A name from elsewhere, as a dialog may suggest it: no folder, nothing hidden, nothing a system would stumble over. */
export function safeFileName(name: string): string {
  const plain = name
    .replace(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/[/\\:*?"<>|]/g, '_')
    .replace(/^\.+|[. ]+$/g, '')
    .slice(0, 200)
  return plain === '' ? 'file' : plain
}
