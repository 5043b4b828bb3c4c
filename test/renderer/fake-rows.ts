/** Rows in every state, and as many as one likes, for the page's tests and its preview. */
import { noCounts, type UploadState } from '../../contract/upload-state.ts'
import type { HistoryRow, UploadRow, UploadSummary } from '../../contract/views.ts'

const MB = 1_000_000
const DAY_MS = 86_400_000

export function uploadRow(id: string, state: UploadState, rest: Partial<UploadRow> = {}): UploadRow {
  const size = rest.size ?? 48 * MB
  return {
    id,
    batch: 'batch',
    name: `file-${id}.pdf`,
    folder: '',
    size,
    state,
    sentBytes: state.kind === 'done' || state.kind === 'finishing' ? size : 0,
    bytesPerSecond: null,
    secondsLeft: null,
    addedAt: 0,
    ...rest,
  }
}

/** @param now epoch milliseconds */
export function rowsInEveryState(now: number): UploadRow[] {
  return [
    uploadRow(
      'sending',
      { kind: 'sending' },
      {
        name: 'Quarterly report 2026.pdf',
        sentBytes: 20 * MB,
        bytesPerSecond: 4.2 * MB,
        secondsLeft: 7,
      },
    ),
    uploadRow(
      'sending-large',
      { kind: 'sending' },
      {
        name: 'Interview with the whole team, camera two, uncut and in its original resolution.mov',
        folder: 'Film project/Raw material/Day 1',
        size: 184_000 * MB,
        sentBytes: 61_000 * MB,
        bytesPerSecond: 11.6 * MB,
        secondsLeft: 10_600,
      },
    ),
    uploadRow('finishing', { kind: 'finishing' }, { name: 'Holiday photos.zip', size: 912 * MB }),
    uploadRow(
      'waiting',
      { kind: 'waiting', problem: { code: 'offline', details: 'network ENETDOWN' }, retryAt: now + 14_000 },
      {
        name: 'Plan.dwg',
        sentBytes: 12 * MB,
      },
    ),
    uploadRow(
      'busy',
      { kind: 'waiting', problem: { code: 'busy', details: 'S3 503 SlowDown' }, retryAt: now + 3_000 },
      {
        name: 'Model.step',
      },
    ),
    uploadRow('queued', { kind: 'queued' }, { name: 'notes.txt', size: 312 }),
    uploadRow(
      'paused',
      { kind: 'paused' },
      { name: 'Backup.tar', folder: 'Archive', size: 2_400 * MB, sentBytes: 700 * MB },
    ),
    uploadRow(
      'failed',
      { kind: 'failed', problem: { code: 'no-permission', details: 'S3 403 AccessDenied' } },
      {
        name: 'Contract (signed).pdf',
      },
    ),
    uploadRow(
      'hostile',
      { kind: 'failed', problem: { code: 'file-missing', details: 'file missing ENOENT' } },
      {
        name: 'invoice\u202Efdp.exe<img src=x onerror=alert(1)>\n.txt',
        folder: 'دمشق/العام',
      },
    ),
    uploadRow(
      'done',
      { kind: 'done', proof: 'full-object-crc32', linkId: 'link-done', linkExpiresAt: now + 3 * DAY_MS },
      {
        name: 'Presentation.pptx',
        size: 18 * MB,
      },
    ),
    uploadRow(
      'empty',
      { kind: 'done', proof: 'md5', linkId: 'link-empty', linkExpiresAt: now + 3 * DAY_MS },
      {
        name: '空のファイル.txt',
        size: 0,
      },
    ),
    uploadRow(
      'before',
      {
        kind: 'done',
        proof: 'full-object-crc32',
        linkId: 'link-before',
        linkExpiresAt: now + 3 * DAY_MS,
        sentBefore: now - 9 * DAY_MS,
      },
      { name: 'Contract.pdf', size: 2 * MB },
    ),
    uploadRow('canceling', { kind: 'canceling' }, { name: 'Wrong file.zip' }),
    uploadRow('canceled', { kind: 'canceled' }, { name: 'Also wrong.zip' }),
  ]
}

export function manyRows(count: number, now: number): UploadRow[] {
  return Array.from({ length: count }, (_, index) =>
    uploadRow(
      `many-${index}`,
      index < 4
        ? { kind: 'sending' }
        : index % 3 === 0
          ? { kind: 'done', proof: 'full-object-crc32', linkId: `link-${index}`, linkExpiresAt: now + DAY_MS }
          : { kind: 'queued' },
      { name: `photo-${index}.jpg`, folder: 'Photos', size: 3 * MB },
    ),
  )
}

export function summaryOf(rows: readonly UploadRow[]): UploadSummary {
  const counts = noCounts()
  let totalBytes = 0
  let sentBytes = 0
  for (const row of rows) {
    counts[row.state.kind] += 1
    if (row.state.kind === 'canceled') continue
    totalBytes += row.size
    sentBytes += row.sentBytes
  }
  const moving = counts.sending > 0
  return {
    counts,
    totalBytes,
    sentBytes,
    bytesPerSecond: moving ? 15.8 * MB : null,
    secondsLeft: moving ? 10_610 : null,
    rates: [4, 6, 5, 7, 7, 6, 8, 8, 7, 8].map((megabytes) => megabytes * 1_000_000),
  }
}

export function historyRows(count: number, now: number): HistoryRow[] {
  const names = [
    'Quarterly report 2026.pdf',
    'Interview.mov',
    'Holiday photos.zip',
    'Plan.dwg',
    '空のファイル.txt',
  ]
  return Array.from({ length: count }, (_, index) => ({
    id: `link-${index}`,
    name: index < names.length ? (names[index] ?? '') : `photo-${index}.jpg`,
    folder: index % 4 === 1 ? 'Film project/Day 1' : '',
    size: (index + 1) * 1.7 * MB,
    proof: 'full-object-crc32' as const,
    sentAt: now - index * 7_000_000 - 60_000,
    expiresAt: now + (index % 5 === 3 ? -DAY_MS : (index % 5) * DAY_MS + 5 * 60_000 + 30_000),
    connectionName: 'Company storage',
    local: index % 7 === 6,
    kind: 'share' as const,
    because: index % 6 === 2 ? ('sign-in' as const) : ('chosen' as const),
    linkedAt: now - index * 7_000_000 - 60_000 - (index % 5 === 3 ? 2 * DAY_MS : 0),
    checkedAt: index % 3 === 0 ? now - 30_000 : null,
    gone: index === 6 ? ('revoked' as const) : index === 7 ? ('gone' as const) : null,
    mayMove: index !== 1,
    mayDelete: true,
    mayUse: true,
  }))
}

/** A file whose name someone else took while it was sent. */
export const takenRow = uploadRow(
  'taken',
  { kind: 'failed', problem: { code: 'already-there', details: 'S3 412 PreconditionFailed' } },
  { name: 'Quarterly report 2026.pdf' },
)
