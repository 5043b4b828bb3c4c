/** Temporary credentials of one hour: every place that says when a link ends says one hour, and why. */
import { describe, expect, it } from 'vitest'
import type { ProgramLink } from '../../../contract/link.ts'
import { presignCommand } from '../../../main/cli/presign-command.ts'
import { shareCommand } from '../../../main/cli/share-command.ts'
import { showOutcome } from '../../../main/cli/show-outcome.ts'
import { createLinkHandlers } from '../../../main/ipc/link-handlers.ts'
import { commandTools } from '../../fakes/command-tools.ts'
import { linkRig } from '../../fakes/link-rig.ts'
import { startUploadRig } from '../../fakes/upload-rig.ts'
import { credentials } from '../../local-s3/start-test-server.ts'

const HOUR_MS = 3_600_000
/** Signing counts in whole seconds. */
const SECOND_MS = 1_000

async function rig() {
  const made = await linkRig()
  const end = made.clock.now() + HOUR_MS
  made.limits.credentialsEnd = end
  await made.upload('a', 'hello', { name: 'plan.pdf' })
  await made.upload('b', 'hello', { name: 'photo.png' })
  /** Whether it is the sign-in's end. */
  const isEnd = (at: number) => at <= end && at > end - 5 * SECOND_MS
  return { ...made, handlers: createLinkHandlers(made.tools), isEnd }
}

describe('S7: with a sign-in of one hour', () => {
  it('the dialog, the result, the row and the history end with it', async () => {
    const { handlers, isEnd, row } = await rig()
    const offer = await handlers['links:offer']({ ids: ['a'] })
    const long = offer.lives.filter(({ life }) => life === 'three-days' || life === 'longest')
    expect(long.map(({ expiresAt, because }) => [isEnd(expiresAt), because])).toEqual([
      [true, 'sign-in'],
      [true, 'sign-in'],
    ])
    const shared = await handlers['links:share']({
      ids: ['a'],
      life: 'three-days',
      opening: 'attachment',
      form: 'message',
    })
    expect([isEnd(shared.expiresAt), shared.because]).toEqual([true, 'sign-in'])
    expect([isEnd(row('a')?.expiresAt ?? 0), row('a')?.because]).toEqual([true, 'sign-in'])
  })

  it('the message says it in words, and the link itself holds it', async () => {
    const { handlers, clipboard, isEnd } = await rig()
    const { expiresAt } = await handlers['links:share']({
      ids: ['a'],
      life: 'longest',
      opening: 'attachment',
      form: 'message',
    })
    const time = new Intl.DateTimeFormat('en-GB', {
      hour: 'numeric',
      minute: '2-digit',
      timeZone: 'Europe/Berlin',
    }).format(expiresAt)
    expect(isEnd(expiresAt)).toBe(true)
    expect(clipboard.text).toContain(time)
    const [, seconds] = /X-Amz-Expires=(\d+)/.exec(clipboard.text) ?? []
    expect(Number(seconds)).toBeGreaterThan(3_590)
    expect(Number(seconds)).toBeLessThanOrEqual(3_600)
  })

  it('pages for many files and for requests count down to it', async () => {
    const { handlers, clipboard, isEnd } = await rig()
    await handlers['links:share-page']({ ids: ['a', 'b'], life: 'three-days' })
    const files = await (await fetch(clipboard.text)).text()
    await handlers['links:request']({ title: 'Reports', largest: 1_000, life: 'three-days' })
    const request = await (await fetch(clipboard.text)).text()
    const ends = [files, request].map((html) => Date.parse(/<time datetime="([^"]+)"/.exec(html)?.[1] ?? ''))
    expect(ends.map(isEnd)).toEqual([true, true])
  })

  it('the command line says it, and why', async () => {
    const { tools, connection, isEnd } = await rig()
    const asked = { verb: 'PUT', key: `${connection.prefix}x.txt` } as const
    const outcome = await presignCommand(commandTools(tools), { name: 'presign', asked, life: 'longest' })
    expect(outcome.kind === 'presigned' && isEnd(outcome.expiresAt)).toBe(true)
    expect(showOutcome(outcome, false).err).toContain('(your sign-in ends then)')
  })

  const operation = {
    kind: 'operation',
    operation: 'GetObject',
    name: 'token/plan.pdf',
    parameters: {},
  } as const
  it.each<[string, ProgramLink]>([
    ['upload link', { kind: 'upload', name: 'x.txt' }],
    ['form', { kind: 'form', name: 'x', largest: 9, smallest: 0, successStatus: '204' }],
    ['delete link', { kind: 'delete', id: 'a' }],
    ['link for any operation', operation],
  ])('an %s says it, its row does, and what is copied holds it', async (_, asked) => {
    const { handlers, isEnd, row, clipboard } = await rig()
    const made = await handlers['links:make']({ asked, life: 'three-days' })
    const own = row(made?.id ?? '')
    expect([isEnd(made?.expiresAt ?? 0), made?.because]).toEqual([true, 'sign-in'])
    expect([isEnd(own?.expiresAt ?? 0), own?.because]).toEqual([true, 'sign-in'])
    const copied = await handlers['links:copy-program']({ id: made?.id ?? '', program: 'curl' })
    expect(isEnd(copied.expiresAt)).toBe(true)
    expect(isEnd(endOf(clipboard.text))).toBe(true)
  })

  it('copying, renewing and the message of a link that was to live longer say it', async () => {
    const { handlers, isEnd, row, clipboard, history, clock } = await rig()
    const long = { expiresAt: clock.now() + 100 * HOUR_MS, because: 'chosen', linkedAt: clock.now() } as const
    history.renew('a', { ...long, options: {} })
    for (const form of ['link', 'message'] as const) {
      const copied = await handlers['history:copy']({ ids: ['a'], form })
      expect([isEnd(copied.expiresAt), isEnd(endOf(clipboard.text))]).toEqual([true, true])
    }
    const renewed = await handlers['history:renew']({ ids: ['a'] })
    expect([isEnd(renewed.expiresAt), isEnd(endOf(clipboard.text))]).toEqual([true, true])
    expect([isEnd(row('a')?.expiresAt ?? 0), row('a')?.because]).toEqual([true, 'sign-in'])
  })

  it('the list and what is exported for IT say it', async () => {
    const { handlers, isEnd, saved } = await rig()
    const life = 'three-days'
    await handlers['links:share']({ ids: ['a'], life, opening: 'attachment', form: 'link' })
    const page = await handlers['history:page']({
      ...{ search: 'plan', after: null, limit: 9, state: 'all', linkKind: 'all', sort: 'newest' },
    })
    expect(page.rows.map(({ expiresAt, because }) => [isEnd(expiresAt), because])).toEqual([
      [true, 'sign-in'],
    ])
    await handlers['history:export']({ format: 'json' })
    const exported: { name: string; works_until: string; because: string }[] = JSON.parse(
      saved[0]?.content ?? '[]',
    )
    const own = exported.find(({ name }) => name === 'plan.pdf')
    expect([isEnd(Date.parse(own?.works_until ?? '')), own?.because]).toEqual([true, 'sign-in'])
  })

  it('the link that is copied when a file is done says it in its row, and holds it', async () => {
    const end = Date.now() + HOUR_MS / 2
    // Whoever chose an hour gets the half that is left of the sign-in.
    const upload = await startUploadRig({}, undefined, {
      credentials: async () => ({ ...credentials, expiresAt: end }),
    })
    const sent = upload.send('a.bin', 1_000)
    const state = await upload.until(sent, 'done', 'failed')
    const ends = [
      'linkExpiresAt' in state ? state.linkExpiresAt : 0,
      upload.history.find([sent.id])[0]?.expiresAt ?? 0,
      endOf(upload.links[0]?.url ?? ''),
    ]
    expect(ends.map((at) => at <= end && at > end - 5 * SECOND_MS)).toEqual([true, true, true])
  })

  it('the command line says it of what it sends, and why', async () => {
    const { tools, isEnd } = await rig()
    const done = { kind: 'done', proof: 'md5', linkId: 'a', linkExpiresAt: 0 } as const
    const { newUpload } = await startUploadRig()
    const sent = newUpload('/plan.pdf', 5, { state: done })
    const base = commandTools(tools)
    const queue = { ...base.queue, idOf: () => 'a', join: () => true, find: () => sent }
    const outcome = await shareCommand(
      { ...base, queue },
      {
        name: 'share',
        paths: [import.meta.filename],
        asZip: false,
        opening: 'attachment',
        copy: false,
        life: 'longest',
      },
      { progress: () => undefined, signal: new AbortController().signal },
    )
    const links = outcome.kind === 'shared' ? outcome.links : []
    expect(links.map(({ expiresAt, url }) => [isEnd(expiresAt), isEnd(endOf(url))])).toEqual([[true, true]])
    expect(showOutcome(outcome, false).err).toContain('(your sign-in ends then)')
  })
})

/** When a signature ends, read from the address itself: epoch milliseconds. */
function endOf(text: string): number {
  const policy = /[Pp]olicy=([A-Za-z0-9+/=]+)/.exec(text)?.[1]
  if (policy !== undefined) return Date.parse(JSON.parse(Buffer.from(policy, 'base64').toString()).expiration)
  const [, date = ''] = /X-Amz-Date=(\w+)/.exec(text) ?? []
  const [, seconds] = /X-Amz-Expires=(\d+)/.exec(text) ?? []
  const iso = date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z')
  return Date.parse(iso) + Number(seconds) * 1000
}
