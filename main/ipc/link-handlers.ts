/** What the channels about links and their history do, in a line or a few. */
import type { Connection } from '../../contract/connection.ts'
import type { LinkKind, ProgramLink } from '../../contract/link.ts'
import { allowsVerb, type Policy, type PolicyVerb } from '../../contract/policy.ts'
import type { Arrival, HistoryRow } from '../../contract/views.ts'
import { words } from '../../contract/words/words.ts'
import { exportHistory } from '../history/export-history.ts'
import type { History, HistoryRecord } from '../history/history.ts'
import { deleteShared, mayMove, stopSharing } from '../links/end-links.ts'
import { madeKinds } from '../links/made-kinds.ts'
import { mayOpenInline } from '../links/may-open-inline.ts'
import { offerLives } from '../links/offer-lives.ts'
import { makeProgramLink, programText } from '../links/program-links.ts'
import { publishFiles, publishRequest } from '../links/publish-page.ts'
import type { SaveDesk } from '../links/save-desk.ts'
import { handOut, type ShareTools, share } from '../links/share.ts'
import { copyLinks, lifeBefore, renewLinks, type SignedLink } from '../links/sign-links.ts'
import { ruleText } from '../rules/rule-text.ts'
import { ProblemError } from './problem-error.ts'
import type { Handlers } from './serve-channels.ts'

/** What a person is asked before a link is made that can do harm. */
export type LinkQuestion = { kind: 'delete'; name: string } | { kind: 'operation'; operation: string }

export interface LinkHandlerTools extends ShareTools {
  /** Seconds a link works where nobody chose. */
  linkExpirySeconds(): number
  /** What IT decided for a storage; nothing where it is gone. */
  rulesOf(connectionId: string): Policy
  /** Looks for what arrived, and tells the person. */
  lookForArrivals(): Promise<readonly Arrival[]>
  /** Main's own question, which a page cannot answer. */
  confirm(question: LinkQuestion): Promise<boolean>
  /** Main's own dialog, then the file itself. @returns whether it was written */
  saveFile(suggestedName: string, pieces: Iterable<string>): Promise<boolean>
  saves: SaveDesk
}

export type LinkChannel = 'history:page' | 'history:copy' | 'history:renew' | 'history:remove' | LinkAction
type LinkAction =
  | 'links:make'
  | 'rules:copy'
  | 'links:share-page'
  | 'links:request'
  | 'links:look-for-arrivals'
  | 'links:copy-program'
  | 'history:delete'
  | 'history:save'
  | 'history:cancel-save'
  | 'history:stop-sharing'
  | 'history:export'
  | 'links:offer'
  | 'links:share'

/** Objects that are deleted or moved at the same time. */
const AT_ONCE = 4

export function createLinkHandlers(tools: LinkHandlerTools): Pick<Handlers, LinkChannel> {
  const { history, book, clock } = tools

  const known = (ids: readonly string[]): HistoryRecord[] => {
    const records = history.find(ids)
    if (records.length === 0) throw new ProblemError('refused', 'no such row')
    return records
  }
  const copied = (links: readonly SignedLink[]) => ({
    copied: links.length,
    expiresAt: Math.min(...links.map(({ expiry }) => expiry.expiresAt)),
  })
  /** Does it for each; what was done stays done when another fails. */
  const forEach = async (ids: readonly string[], act: (record: HistoryRecord) => Promise<void>) => {
    const waiting = known(ids)
    const work = async () => {
      for (let record = waiting.shift(); record !== undefined; record = waiting.shift()) await act(record)
    }
    try {
      await Promise.all(Array.from({ length: AT_ONCE }, work))
    } finally {
      tools.changed()
    }
  }

  return {
    'history:page'({ linkKind, ...query }) {
      const { records, next, total } = history.page({ ...query, kind: linkKind, now: clock.now() })
      return {
        rows: records.map((record) =>
          historyRowOf(record, book.find(record.connectionId), tools.rulesOf(record.connectionId)),
        ),
        next,
        total,
      }
    },
    async 'history:copy'({ ids, form }) {
      const links = await copyLinks(tools, known(ids), tools.linkExpirySeconds())
      await handOut(tools, links, form)
      for (const link of links) tools.checker.later(link)
      return copied(links)
    },
    async 'history:renew'({ ids }) {
      const links = await renewLinks(tools, known(ids), (record) =>
        lifeBefore(record, tools.linkExpirySeconds()),
      )
      await handOut(tools, links, 'link')
      for (const link of links) tools.checker.later(link)
      return copied(links)
    },
    'history:remove'({ ids }) {
      history.remove(ids)
      tools.changed()
    },
    async 'history:save'({ id }) {
      const [record] = known([id])
      if (record?.kind !== 'share') throw new ProblemError('refused', 'no file')
      return { saved: await tools.saves.save(record) }
    },
    'history:cancel-save': ({ id }) => tools.saves.cancel(id),
    'history:delete': ({ ids }) => forEach(ids, (record) => deleteShared(tools, record)),
    'history:stop-sharing': ({ ids }) => forEach(ids, (record) => stopSharing(tools, record)),
    async 'history:export'({ format }) {
      const place = (id: string) => ({
        storage: book.find(id)?.name ?? '',
        bucket: book.find(id)?.bucket ?? '',
      })
      const rows = history.count()
      const pieces = exportHistory(history.all(), format, place, clock.now())
      return { rows: (await tools.saveFile(`${words.system.exportedLinks}.${format}`, pieces)) ? rows : null }
    },
    async 'links:offer'({ ids }) {
      const records = known(ids)
      return {
        lives: await offerLives(tools, new Set(records.map(({ connectionId }) => connectionId))),
        count: records.length,
        name: records[0]?.name ?? '',
        mayOpenInline: records.every(({ name }) => mayOpenInline(name)),
      }
    },
    async 'rules:copy'({ rule }) {
      const connection = book.active()
      if (connection === null) throw new ProblemError('no-connection')
      await tools.clipboard.writeText(ruleText(rule, connection, madeKinds(history)))
    },
    async 'links:share-page'({ ids, life }) {
      const { expiresAt } = await publishFiles(tools, known(ids), life)
      return { copied: 1, expiresAt }
    },
    async 'links:request'({ life, ...asked }) {
      const { expiresAt, byPut } = await publishRequest(tools, asked, life)
      return { copied: 1, expiresAt, byPut }
    },
    async 'links:look-for-arrivals'() {
      return { arrived: (await tools.lookForArrivals()).length }
    },
    async 'links:make'({ asked, life }) {
      const question = questionAbout(asked, history)
      if (question !== null && !(await tools.confirm(question))) return null
      try {
        return await makeProgramLink(tools, asked, life)
      } catch (caught) {
        if (caught instanceof RangeError) throw new ProblemError('name-refused', caught.message)
        throw caught
      }
    },
    async 'links:copy-program'({ id, program }) {
      const [record] = known([id])
      if (record === undefined) throw new ProblemError('refused', 'no such row')
      const { text, expiresAt } = await programText(tools, record, program, tools.linkExpirySeconds())
      await tools.clipboard.writeText(text)
      return { copied: 1, expiresAt }
    },
    'links:share': ({ ids, ...choice }) => share(tools, known(ids), choice),
  }
}

function questionAbout(asked: ProgramLink, history: History): LinkQuestion | null {
  if (asked.kind === 'operation') return { kind: 'operation', operation: asked.operation }
  if (asked.kind !== 'delete') return null
  return { kind: 'delete', name: history.find([asked.id])[0]?.name ?? '' }
}

/** What a link does that IT may not allow. */
const verbs: Partial<Record<LinkKind, PolicyVerb>> = {
  upload: 'put',
  form: 'post',
  delete: 'delete',
  operation: 'operation',
}

function historyRowOf(record: HistoryRecord, connection: Connection | null, rules: Policy): HistoryRow {
  const { connectionId, key, options, ...shown } = record
  const allows = (verb: PolicyVerb) => allowsVerb(rules, verb)
  const verb = verbs[record.kind]
  return {
    ...shown,
    connectionName: connection?.name ?? '',
    local: connection?.kind === 'local',
    mayMove: mayMove(record) && allows('delete'),
    mayDelete: allows('delete'),
    mayUse: verb === undefined || allows(verb),
  }
}
