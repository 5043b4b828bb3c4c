/**
 * Threats 1 to 3 and 5: a page that was taken over calls every channel 100,000 times (`SLIPWAY_FUZZ_CALLS` for more)
 * with forged and replayed ids, paths in every spelling, and values out of bounds. Main opens nothing that a person
 * did not hand in, signs nothing out of bounds, and lives on.
 */
import { mkdirSync, readFileSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import type { PageChannel } from '../../contract/bridge-names.ts'
import { pageChannels } from '../../contract/ipc.ts'
import { MAX_EXPIRY_SECONDS } from '../../contract/limits.ts'
import { type Ammunition, madeArgs } from '../fuzz/made-args.ts'
import { type Watched, watchMain } from '../fuzz/watch-main.ts'
import { createSeededRandom } from '../kill/seeded-random.ts'
import { connectStorage } from './connect-storage.ts'
import { dropPaths, launchApp, makeDirectory } from './launch-app.ts'
import { startStorage } from './storage-under-test.ts'

const CALLS = Number(process.env.SLIPWAY_FUZZ_CALLS ?? 100_000)
const SEED = Number(process.env.SLIPWAY_FUZZ_SEED ?? 1)
const AT_ONCE = 500
/** Longer than a request waits for a store that says nothing. */
const LONGEST_ANSWER_MS = 75_000
/** Those that go over the network, start a process or make an upload are called less often. */
const slow =
  /^(connection:(save|try-here)|files:|network:|links:(share-page|request|look|make)|history:(delete|stop)|signing|export|doctor)/

test(`${CALLS} calls of a hostile page open, sign and break nothing (seed ${SEED})`, async () => {
  test.setTimeout(CALLS * 10 + 120_000)
  const directory = makeDirectory('fuzz')
  const storage = await startStorage(directory.path)
  const profile = join(directory.path, 'profile')
  const secrets = join(directory.path, 'secrets')
  mkdirSync(secrets)
  const secret = join(secrets, 'payroll.xlsx')
  writeFileSync(secret, 'nobody handed this in')
  symlinkSync(secret, join(directory.path, 'link'))
  // Access times that are older than the change are renewed by the next reader, whoever it is.
  utimesSync(secret, 1, 2)
  const app = await launchApp({ profile, env: { HOME: directory.path } })
  try {
    await connectStorage(app.page, storage.details)
    writeFileSync(join(directory.path, 'granted.txt'), 'granted')
    await dropPaths(app.page, [join(directory.path, 'granted.txt')])
    await expect(app.page.getByText('Your file is sent')).toBeVisible()
    const ids = await app.page.evaluate(async () => {
      const { slipway } = window as unknown as {
        slipway: { call(name: string, args: unknown): Promise<unknown> }
      }
      const answers = await Promise.all([
        slipway.call('history:page', { search: '', after: null, limit: 10 }),
        slipway.call('app:view', undefined),
      ])
      return [...JSON.stringify(answers).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id ?? '')
    })
    expect(ids.length).toBeGreaterThan(1)
    const ammunition: Ammunition = {
      paths: [
        secret,
        join(directory.path, 'link'),
        `${directory.path}/./x/../secrets/payroll.xlsx`,
        `file://${secret}`,
        '../secrets/payroll.xlsx',
        `${secret}\0.png`,
        encodeURIComponent(secret),
        '//127.0.0.1/share/payroll.xlsx',
        '\\\\127.0.0.1\\share\\payroll.xlsx',
        '/proc/self/environ',
        '/etc/passwd',
      ],
      ids: [...ids, 'all', '0', crypto.randomUUID(), ...ids.map((id) => `${id}/..`)],
    }
    await app.electron.evaluate(watchMain)

    const random = createSeededRandom(SEED)
    const names = Object.keys(pageChannels) as PageChannel[]
    const outcomes = new Map<string, number>()
    for (let called = 0; called < CALLS; called += AT_ONCE) {
      const calls = Array.from({ length: Math.min(AT_ONCE, CALLS - called) }, () => {
        let name = random.pick(names)
        while (slow.test(name) && !random.chance(0.02)) name = random.pick(names)
        return { name, args: madeArgs(pageChannels[name].args, random, ammunition) }
      })
      const codes = await app.page.evaluate(callAll, calls)
      for (const code of codes) outcomes.set(code, (outcomes.get(code) ?? 0) + 1)
    }
    console.log(`${CALLS} calls: ${JSON.stringify(Object.fromEntries(outcomes))}`)
    // The system's dialogs are put away at once (`watchMain`); only the sheet before sending waits for a person. With each
    // of those declined, everything answers in the end.
    await expect
      .poll(() => app.page.evaluate(declineAndNameSilent), { timeout: LONGEST_ANSWER_MS })
      .toEqual([])

    const watched = await app.electron.evaluate(() => (globalThis as unknown as { watched: Watched }).watched)
    const project = resolve(import.meta.dirname, '../..')
    const own = [
      profile,
      join(project, 'out'),
      join(project, 'node_modules'),
      join(project, 'dist'),
      join(directory.path, 'granted.txt'),
    ]
    const system = /^\/(proc\/self|sys|dev|usr|lib|etc\/(ssl|localtime|resolv|hosts|pki|ca-cert))/
    const aws = join(directory.path, '.aws')
    // Entries of Slipway in menus of file managers, under names of their own.
    const menus = /\/\.local\/share\/(nautilus|nemo|kio|Thunar)(\/[\w-]+)?(\/(Slipway|slipway[\w.]*))?$/
    expect(
      watched.opened.filter(
        (path) =>
          ![...own, aws].some((place) => path.startsWith(place)) && !system.test(path) && !menus.test(path),
      ),
    ).toEqual([])
    expect(watched.opened.filter((path) => path.includes('payroll'))).toEqual([])
    expect(statSync(secret).atimeMs).toBe(1_000)
    expect(watched.handedOut).toEqual([])

    const signed = watched.copied.flatMap(
      (text) => text.match(/https?:\/\/[^\s"'<>\\]+X-Amz-Signature=[^\s"'<>\\]+/g) ?? [],
    )
    expect(signed.length).toBeGreaterThan(10)
    for (const each of signed) {
      const url = new URL(each.replaceAll('&amp;', '&'))
      const seconds = Number(url.searchParams.get('X-Amz-Expires'))
      expect(url.host).toMatch(/^127\.0\.0\.1:\d+$/)
      expect(url.pathname).not.toMatch(/\/\.\.?(\/|$)/)
      expect(seconds >= 1 && seconds <= MAX_EXPIRY_SECONDS, each).toBe(true)
    }
    // No call brought a handler down, and none found out more than a code.
    expect([...outcomes.keys()].filter((code) => code.startsWith('internal'))).toEqual([])
    expect(readFileSync(join(profile, 'logs/main.log'), 'utf8')).not.toMatch(/not caught|is gone/)
    await app.page.reload()
    await expect(app.page.getByRole('button').first()).toBeVisible()
  } finally {
    await app.quit()
    await storage.close()
    directory.remove()
  }
})

/** Runs in the page. @returns a word for each answer */
async function callAll(calls: { name: string; args: unknown }[]): Promise<string[]> {
  const page = window as unknown as {
    slipway: {
      call(name: string, args: unknown): Promise<{ ok: boolean; problem?: { code: string; details: string } }>
    }
    unanswered?: Record<string, number>
  }
  page.unanswered ??= {}
  const { slipway, unanswered } = page
  return Promise.all(
    calls.map(async ({ name, args }) => {
      try {
        // One that goes over the network may take its time; it is named where it never answers.
        const late = new Promise<null>((done) => setTimeout(done, 500, null))
        const asked = slipway.call(name, args)
        unanswered[name] = (unanswered[name] ?? 0) + 1
        const answered = () => {
          unanswered[name] = (unanswered[name] ?? 0) - 1
        }
        asked.then(answered, answered)
        const answer = await Promise.race([asked, late])
        if (answer === null) return `late: ${name}`
        const code = answer.problem?.code ?? 'no code'
        // A handler that broke is told by name.
        return answer.ok
          ? 'ok'
          : code === 'internal'
            ? `internal: ${name} ${JSON.stringify(answer.problem)}`
            : code
      } catch {
        // What no message can carry, such as a lone surrogate where the other side wants a text.
        return 'refused on the way'
      }
    }),
  )
}

/** Runs in the page: says no to every drop that is asked about. @returns the channels that have not answered yet */
async function declineAndNameSilent(): Promise<string[]> {
  const { slipway, unanswered } = window as unknown as {
    slipway: { call(name: string, args: unknown): Promise<{ value: { id: string } | null }> }
    unanswered: Record<string, number>
  }
  for (;;) {
    const { value: question } = await slipway.call('drops:question', undefined)
    if (question === null) break
    const no = { id: question.id, send: false, sendPrivate: false, taken: 'keep-both', asZip: false }
    await slipway.call('drops:answer', no)
  }
  return Object.entries(unanswered)
    .filter(([, calls]) => calls > 0)
    .map(([name]) => name)
}
