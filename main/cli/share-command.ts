/** `slipway share`: sends files as the window would, waits for them, and gives back their links. */
import type { Problem } from '../../contract/problem.ts'
import { isEnded, type UploadState } from '../../contract/upload-state.ts'
import type { AddResult } from '../../contract/views.ts'
import { type IntakeTools, takeIn, takeInAsZip } from '../intake/intake.ts'
import { expiryFor } from '../links/offer-lives.ts'
import { checkAll, handOut } from '../links/share.ts'
import { renewLinks } from '../links/sign-links.ts'
import { sentBytesOf, type Upload } from '../upload/upload.ts'
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
  const uploads = await settled(tools, ids, run)
  if (run.signal.aborted) return { kind: 'canceled' }
  const done = uploads.flatMap(({ state }) => (state.kind === 'done' ? [state.linkId] : []))
  const refused: Refused[] = [
    ...taken.refused,
    ...uploads.flatMap(({ name, state }) => {
      const problem = problemIn(state)
      return problem === null ? [] : [{ name, problem }]
    }),
  ]
  return { kind: 'shared', links: await linksOf(tools, command, done), refused }
}

async function take(
  tools: CommandTools,
  { paths, asZip, life, connection: name }: ShareCommand,
): Promise<{ taken: AddResult; ids: Set<string> }> {
  const connection = connectionFor(tools, name)
  // A key that is missing or has ended is said before anything is sent.
  await expiryFor(tools.links, connection.id, life ?? tools.usualLinkSeconds(connection.id))
  const ids = new Set<string>()
  const intake: IntakeTools = {
    ...tools.rules,
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
): Promise<Upload[]> {
  // Those that someone took off the list of the window are over, too.
  const uploads = () => [...ids].flatMap((id) => tools.queue.find(id) ?? [])
  await new Promise<void>((resolve) => {
    const look = (bytesPerSecond: number | null) => {
      const now = uploads()
      progress(progressOf(now, bytesPerSecond))
      if (!now.every(({ state }) => isEnded(state))) return
      stop()
      resolve()
    }
    const stop = tools.watch(({ summary }) => look(summary.bytesPerSecond))
    const cancel = () => {
      tools.queue.cancel([...ids])
      setTimeout(resolve, CLEAN_UP_MS).unref()
    }
    if (signal.aborted) cancel()
    else signal.addEventListener('abort', cancel, { once: true })
    look(null)
  })
  return uploads()
}

function progressOf(uploads: readonly Upload[], bytesPerSecond: number | null): Progress {
  const sum = (of: (upload: Upload) => number) => uploads.reduce((total, upload) => total + of(upload), 0)
  const open = uploads.filter(({ state }) => !isEnded(state))
  const waits = open.flatMap(({ state }) => (state.kind === 'waiting' ? [state.problem] : []))
  return {
    files: uploads.length,
    done: uploads.filter(({ state }) => state.kind === 'done').length,
    sentBytes: sum(sentBytesOf),
    totalBytes: sum(({ size }) => size),
    bytesPerSecond,
    waiting: waits.length === open.length ? (waits[0] ?? null) : null,
  }
}

function problemIn(state: UploadState): Problem | null {
  if (state.kind === 'failed') return state.problem
  // By someone at the window.
  return state.kind === 'canceled' ? { code: 'refused', details: 'canceled in the window' } : null
}

async function linksOf(
  { links: tools, usualLinkSeconds }: CommandTools,
  { life, opening, downloadName, copy }: ShareCommand,
  ids: readonly string[],
): Promise<SharedLink[]> {
  const records = tools.history.find(ids)
  if (records.length === 0) return []
  const options = { opening, ...(downloadName === undefined ? {} : { downloadName }) }
  const signed = await renewLinks(
    tools,
    records,
    (record) => life ?? usualLinkSeconds(record.connectionId),
    options,
  )
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
