/** `slipway share`: sends files as the window would, waits for them, and gives back their links. */
import type { Problem } from '../../contract/problem.ts'
import { isEnded, type UploadState } from '../../contract/upload-state.ts'
import type { AddResult, UploadRow } from '../../contract/views.ts'
import { type IntakeTools, takeIn, takeInAsZip } from '../intake/intake.ts'
import { checkAll, handOut } from '../links/share.ts'
import { renewLinks } from '../links/sign-links.ts'
import type { ShareCommand } from './command.ts'
import { type CommandRun, type CommandTools, connectionFor } from './command-tools.ts'
import type { Outcome, Progress, Refused, SharedLink } from './outcome.ts'

/** Canceled uploads are taken off the store; a store that does not answer is cleaned up later, by the journal. */
const CLEAN_UP_MS = 10_000

/** @throws ProblemError, FailureError; what becomes of single files is part of the outcome */
export async function shareCommand(
  tools: CommandTools,
  command: ShareCommand,
  run: CommandRun,
): Promise<Outcome> {
  const { taken, ids } = await take(tools, command)
  const rows = await settled(tools, ids, run)
  if (run.signal.aborted) return { kind: 'canceled' }
  const done = rows.flatMap(({ state }) => (state.kind === 'done' ? [state.linkId] : []))
  const refused: Refused[] = [
    ...taken.refused,
    ...rows.flatMap(({ name, state }) => {
      const problem = problemIn(state)
      return problem === null ? [] : [{ name, problem }]
    }),
  ]
  return { kind: 'shared', links: await linksOf(tools, command, done), refused }
}

async function take(
  tools: CommandTools,
  { paths, asZip, connection: name }: ShareCommand,
): Promise<{ taken: AddResult; ids: Set<string> }> {
  const connection = connectionFor(tools, name)
  // Asked for now: a key that is missing or has ended is said before anything is sent.
  await tools.links.book.credentials(connection.id)
  const ids = new Set<string>()
  const intake: IntakeTools = {
    activeConnection: () => connection,
    join(connectionId, path) {
      const id = tools.queue.idOf(connectionId, path)
      if (id !== undefined) ids.add(id)
      return tools.queue.join(connectionId, path)
    },
    add(uploads) {
      for (const { id, batch } of uploads) {
        ids.add(id)
        tools.keepOffClipboard(batch)
      }
      tools.queue.add(uploads)
    },
    now: tools.links.clock.now,
  }
  return { taken: await (asZip ? takeInAsZip : takeIn)(paths, intake), ids }
}

/** Waits until each is over, or until whoever asked wants no more: then they are canceled. */
async function settled(
  tools: CommandTools,
  ids: ReadonlySet<string>,
  { progress, signal }: CommandRun,
): Promise<UploadRow[]> {
  const rows = new Map<string, UploadRow>()
  const see = (changed: readonly UploadRow[]) => {
    for (const row of changed) if (ids.has(row.id)) rows.set(row.id, row)
    progress(progressOf(ids.size, [...rows.values()]))
  }
  await new Promise<void>((resolve) => {
    const end = () => {
      stop()
      resolve()
    }
    const look = () => {
      if (rows.size === ids.size && [...rows.values()].every(({ state }) => isEnded(state))) end()
    }
    const stop = tools.watch((change) => {
      see(change.rows)
      // Taken off the list by a person.
      for (const id of change.removed) if (ids.has(id) && rows.get(id)?.state.kind === 'failed') end()
      look()
    })
    const cancel = () => {
      tools.queue.cancel([...ids])
      setTimeout(end, CLEAN_UP_MS).unref()
    }
    if (signal.aborted) cancel()
    else signal.addEventListener('abort', cancel, { once: true })
    see(tools.queue.view().rows)
    look()
  })
  return [...rows.values()]
}

function progressOf(files: number, rows: readonly UploadRow[]): Progress {
  const sum = (of: (row: UploadRow) => number) => rows.reduce((total, row) => total + of(row), 0)
  const open = rows.filter(({ state }) => !isEnded(state))
  const waits = open.flatMap(({ state }) => (state.kind === 'waiting' ? [state.problem] : []))
  const rates = open.flatMap(({ bytesPerSecond }) => bytesPerSecond ?? [])
  return {
    files,
    done: rows.filter(({ state }) => state.kind === 'done').length,
    sentBytes: sum(({ sentBytes }) => sentBytes),
    totalBytes: sum(({ size }) => size),
    bytesPerSecond: rates.length === 0 ? null : rates.reduce((total, rate) => total + rate, 0),
    waiting: waits.length === open.length ? (waits[0] ?? null) : null,
  }
}

function problemIn(state: UploadState): Problem | null {
  if (state.kind === 'failed') return state.problem
  // By someone at the window.
  return state.kind === 'canceled' ? { code: 'refused', details: 'canceled in the window' } : null
}

async function linksOf(
  { links: tools }: CommandTools,
  { life, opening, downloadName, copy }: ShareCommand,
  ids: readonly string[],
): Promise<SharedLink[]> {
  const records = tools.history.find(ids)
  if (records.length === 0) return []
  const options = { opening, ...(downloadName === undefined ? {} : { downloadName }) }
  const signed = await renewLinks(tools, records, life ?? tools.linkExpirySeconds(), options)
  if (copy) await handOut(tools, signed, 'link')
  const failures = await checkAll(tools, signed)
  return signed.map(({ record, signed: { url }, expiry }, index) => ({
    name: record.name,
    size: record.size,
    key: record.key,
    url,
    expiresAt: expiry.expiresAt,
    because: expiry.because,
    checked: failures === null ? null : failures[index] === null,
  }))
}
