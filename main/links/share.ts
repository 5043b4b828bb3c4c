/** Shares files: signs their links, hands them out in the form that was asked for, and checks them. */
import type { Failure } from '../../contract/failure.ts'
import type { LinkLife, Opening, ShareResult } from '../../contract/link.ts'
import { problemOf } from '../../contract/problem.ts'
import type { HistoryRecord } from '../history/history.ts'
import type { AppClipboard } from '../window-clipboard.ts'
import type { LinkChecker } from './link-checker.ts'
import type { LinkTools } from './link-tools.ts'
import { qrCodeOf } from './qr-code.ts'
import { type MessageStyle, shareMessage } from './share-message.ts'
import { renewLinks, type SignedLink } from './sign-links.ts'

export interface ShareTools extends LinkTools {
  clipboard: Pick<AppClipboard, 'writeText' | 'writeRich'>
  checker: LinkChecker
  messageStyle(): MessageStyle
}

export interface ShareChoice {
  life: LinkLife
  opening: Opening
  /** Only where one file is shared; its own where absent. */
  downloadName?: string | undefined
  form: 'link' | 'message' | 'qr'
}

/** A person waits for this many checks; more are made in the background. */
const CHECKED_AT_ONCE = 20

/**
 * @param records at least one
 * @throws FailureError where nothing can be signed; a check that fails is part of the result
 */
export async function share(
  tools: ShareTools,
  records: readonly HistoryRecord[],
  { life, opening, downloadName, form }: ShareChoice,
): Promise<ShareResult> {
  const name = records.length === 1 ? downloadName : undefined
  const links = await renewLinks(tools, records, life, {
    opening,
    ...(name === undefined || name === records[0]?.name
      ? { downloadName: undefined }
      : { downloadName: name }),
  })
  await handOut(tools, links, form)
  const first = links.reduce((one, other) => (other.expiry.expiresAt < one.expiry.expiresAt ? other : one))
  const [only] = links
  return {
    count: links.length,
    expiresAt: first.expiry.expiresAt,
    because: first.expiry.because,
    ...verdictOf(await checkAll(tools, links)),
    qr: form === 'qr' && only !== undefined ? qrCodeOf(only.signed.url) : null,
  }
}

/** Puts links on the clipboard, one a line, or as a message. */
export async function handOut(
  tools: ShareTools,
  links: readonly SignedLink[],
  form: ShareChoice['form'],
): Promise<void> {
  if (form === 'link') await tools.clipboard.writeText(links.map(({ signed }) => signed.url).join('\n'))
  if (form !== 'message') return
  const items = links.map(({ record, signed }) => ({ ...record, url: signed.url }))
  const expiresAt = Math.min(...links.map(({ expiry }) => expiry.expiresAt))
  await tools.clipboard.writeRich(shareMessage(items, expiresAt, tools.messageStyle()))
}

/**
 * Opens each link as its receiver would.
 * @returns for each its failure, null where it opened; null for all where there are too many to wait for
 */
export async function checkAll(
  { checker }: Pick<ShareTools, 'checker'>,
  links: readonly SignedLink[],
): Promise<(Failure | null)[] | null> {
  if (links.length <= CHECKED_AT_ONCE) return Promise.all(links.map((link) => checker.check(link)))
  for (const link of links) checker.later(link)
  return null
}

function verdictOf(failures: readonly (Failure | null)[] | null): Pick<ShareResult, 'check' | 'problem'> {
  if (failures === null) return { check: 'later', problem: null }
  const failure = failures.find((one) => one !== null)
  return failure ? { check: 'failed', problem: problemOf(failure) } : { check: 'passed', problem: null }
}
