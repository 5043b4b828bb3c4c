/** Saves shared files, and files that arrived, where the person says; each can be followed and taken back. */
import { rmSync } from 'node:fs'
import { OPERATION_EXPIRY_SECONDS } from '../../contract/limits.ts'
import { unfinishedPath } from '../../contract/proved-download.ts'
import type { Saving } from '../../contract/views.ts'
import type { HistoryRecord } from '../history/history.ts'
import type { TransferClient } from '../transfer-client/transfer-client.ts'
import type { LinkTools } from './link-tools.ts'
import { safeFileName } from './safe-file-name.ts'

export interface SaveDesk {
  /**
   * @returns whether it is there now: not where the dialog was put away, the saving taken back, or already on its way
   * @throws FailureError; nothing half is left behind
   */
  save(record: HistoryRecord): Promise<boolean>
  /** Takes it back; what came down of it goes. */
  cancel(id: string): void
  /** The app ends, and the transfer process with it: takes away what is half there. */
  end(): void
}

export interface SaveTools extends Pick<LinkTools, 'stores'> {
  transfer: Pick<TransferClient, 'fetch'>
  /** Main's own dialog. @returns an absolute path; null where it was put away */
  chooseWhere(name: string): Promise<string | null>
  /** Told of all that come down now, at most ten times a second. */
  saving(now: readonly Saving[]): void
}

interface Running {
  saving: Saving
  path: string
  canceled: AbortController
}

export function createSaveDesk({ stores, transfer, chooseWhere, saving }: SaveTools): SaveDesk {
  /** By the id of the row. */
  const running = new Map<string, Running>()
  const tell = () => saving([...running.values()].map((one) => one.saving))

  async function fetch({ id, connectionId, key, size }: HistoryRecord, path: string): Promise<boolean> {
    const canceled = new AbortController()
    const own: Running = { saving: { id, bytes: 0, size }, path, canceled }
    running.set(id, own)
    tell()
    try {
      const request = { operation: 'GetObject', key, withChecksum: true } as const
      const signed = await stores.of(connectionId).signer.sign(request, OPERATION_EXPIRY_SECONDS)
      const arrived = (bytes: number) => {
        own.saving = { id, bytes: Math.min(bytes, size), size }
        tell()
      }
      await transfer.fetch(signed, path, size, { arrived, signal: canceled.signal })
      return true
    } catch (caught) {
      if (canceled.signal.aborted) return false
      throw caught
    } finally {
      running.delete(id)
      tell()
    }
  }

  return {
    async save(record) {
      if (running.has(record.id)) return false
      const path = await chooseWhere(safeFileName(record.name))
      return path === null || running.has(record.id) ? false : fetch(record, path)
    },
    cancel: (id) => running.get(id)?.canceled.abort(),
    end() {
      for (const { path, canceled } of running.values()) {
        canceled.abort()
        rmSync(unfinishedPath(path), { force: true })
      }
    },
  }
}
