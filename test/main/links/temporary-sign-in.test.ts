/** Temporary credentials of one hour: every place that says when a link ends says one hour, and why. */
import { describe, expect, it } from 'vitest'
import { presignCommand } from '../../../main/cli/presign-command.ts'
import { showOutcome } from '../../../main/cli/show-outcome.ts'
import { createLinkHandlers } from '../../../main/ipc/link-handlers.ts'
import { commandTools } from '../../fakes/command-tools.ts'
import { linkRig } from '../../fakes/link-rig.ts'

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
})
