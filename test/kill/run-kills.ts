/** The kill test: drops files, kills the app again and again, starts it anew, and counts what that cost. */
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { PREFERRED_PART_BYTES } from '../../contract/limits.ts'
import type { OperationName } from '../../local-s3/operation.ts'
import { connectStorage } from '../e2e/connect-storage.ts'
import { startKeychain } from '../e2e/keychain.ts'
import { dropPaths } from '../e2e/launch-app.ts'
import { startStorage } from '../e2e/storage-under-test.ts'
import { type AppLife, openApp, startApp } from './app-life.ts'
import { type AppRecords, readAppRecords } from './app-records.ts'
import { emptyBucket } from './empty-bucket.ts'
import { chooseMoment, choosePhase, describeMoment, type KillPhase } from './kill-moment.ts'
import { choosePersonality } from './personality.ts'
import { reachMoment } from './reach-moment.ts'
import { createResentBytes } from './resent-bytes.ts'
import { checkRound, createTally, type Losses, type RoundCheck } from './round-check.ts'
import { createSeededRandom } from './seeded-random.ts'
import { makeSources } from './source-files.ts'
import { untilSettled } from './until-settled.ts'

/** Of a round in which nothing is killed any more; what the journal still holds then stays there for ever. */
const MOST_LAST_STARTS = 3
const LOOK_AGAIN_MS = 5
/**
 * What was on its way at the kill comes to its end at the server, in milliseconds. A request that the server was
 * told to hold reads nothing, so it never learns that its sender died: it does nothing either.
 */
const LONGEST_ECHO_MS = 300

export interface KillRunOptions {
  /** An empty folder for everything; the caller deletes it. */
  directory: string
  kills: number
  seed: number
  /** Bytes of the files of a round. */
  sizes: readonly number[]
  /** A line about each kill, and about each loss. */
  say(line: string): void
}

export interface KillReport extends Losses {
  kills: number
  /** Of them, how many came while the app was only just going on after the one before. */
  duringRecovery: number
  resentBytesMaxPerKill: number
  /** Of these, what is beyond one part for each connection that was in use. */
  resentBytesBeyondConnections: number
  seed: number
}

/** @throws Error where the app hangs, ends by itself, or gives a file up; the message says which */
export async function runKills({ directory, kills, seed, sizes, say }: KillRunOptions): Promise<KillReport> {
  const random = createSeededRandom(seed)
  const profile = join(directory, 'profile')
  const sources = makeSources(join(directory, 'files'), sizes)
  const personality = choosePersonality(random)
  say(`server: ${JSON.stringify(personality)}`)
  const server = await startStorage(directory, undefined, personality)
  const keychain = await startKeychain(directory)
  const resent = createResentBytes()
  const tally = createTally(say)
  const lastPart = Math.ceil(Math.max(...sizes) / PREFERRED_PART_BYTES)
  const shared = new Set<string>()
  const running: { life: AppLife | null } = { life: null }
  let killed = 0
  let duringRecovery = 0
  let lives = 0

  async function begin(phase: KillPhase): Promise<AppLife> {
    server.ledger.clear()
    if (phase !== 'drop') {
      running.life = await startApp(profile, keychain)
      return running.life
    }
    const { life, page } = await openApp(profile, keychain)
    running.life = life
    const paths = sources.map(({ path }) => path)
    // The kill may come before the page has answered.
    void dropPaths(page, paths).catch(() => undefined)
    return life
  }

  /** An object that is there is not the end: an app that was just started has yet to learn of it. */
  function isRemembered(): boolean {
    try {
      return readAppRecords(profile, join(directory, 'copy')).journal.length === 0
    } catch {
      // Copied in the middle of a checkpoint: the next look tells.
      return false
    }
  }

  /** Takes up what the server saw of a life that is over. */
  async function closeLife(): Promise<AppRecords> {
    server.faults.clear()
    const deadline = Date.now() + LONGEST_ECHO_MS
    while (Date.now() < deadline && server.ledger.entries.some(({ endedAt }) => endedAt === undefined))
      await sleep(LOOK_AGAIN_MS)
    resent.add(++lives, server.ledger.entries)
    const records = readAppRecords(profile, join(directory, 'copy'))
    const givenUp = records.journal.filter(({ state }) => /"(?:failed|paused)"/.test(state))
    if (givenUp.length > 0)
      throw new Error(`the app gave up: ${givenUp.map(({ name, state }) => `${name} ${state}`).join('; ')}`)
    return records
  }

  /** @returns false where the round was over before the moment came */
  async function liveUntilKill(
    phase: KillPhase,
    interrupted: OperationName | null,
    { isSettled }: RoundCheck,
  ): Promise<{ interrupted: OperationName | null } | false> {
    const moment = chooseMoment(random, phase, interrupted, lastPart)
    const life = await begin(phase)
    const stop = new AbortController()
    const reached = reachMoment(moment, server, stop.signal)
    const settled = untilSettled(life, server.ledger, () => isSettled() && isRemembered(), stop.signal).then(
      () => 'settled' as const,
    )
    reached.catch(() => undefined)
    settled.catch(() => undefined)
    const first = await Promise.race([reached, settled]).finally(() => stop.abort())
    if (first === 'settled') return false
    await life.kill()
    killed++
    if (phase === 'recovery') duringRecovery++
    const missed = first === 'time' && moment.kind === 'step' ? ' (which did not come)' : ''
    say(`${String(killed).padStart(3)}  ${phase.padEnd(8)}  ${describeMoment(moment)}${missed}`)
    return { interrupted: first === 'step' && moment.kind === 'step' ? moment.operation : null }
  }

  async function playRound(): Promise<void> {
    const check = checkRound(server, server.details.bucket, sources, shared)
    let phase: KillPhase = 'drop'
    let interrupted: OperationName | null = null
    while (killed < kills) {
      const kill = await liveUntilKill(phase, interrupted, check)
      if (kill === false) break
      const records = await closeLife()
      // Nothing was promised before the journal had it: the person sees an empty window, and drops again.
      if (records.journal.length === 0 && records.history.length === shared.size) continue
      tally.add(check.afterKill(records))
      interrupted = kill.interrupted
      phase = choosePhase(random, interrupted)
    }
    await endRound(check, phase)
    for (const key of await emptyBucket(server)) shared.add(key)
  }

  /** Lets the app come to its end by itself, over as many starts as it takes. */
  async function endRound(check: RoundCheck, phase: KillPhase, starts = 1): Promise<void> {
    const life = running.life === null || running.life.hasEnded() ? await begin(phase) : running.life
    await untilSettled(life, server.ledger, () => check.isSettled() && isRemembered())
    await life.quit()
    const records = await closeLife()
    // It ended between the object and its history row: the next start goes on from there.
    if (records.journal.length > 0 && starts < MOST_LAST_STARTS)
      return endRound(check, 'going-on', starts + 1)
    tally.add(await check.afterEnd(records))
  }

  try {
    const first = await openApp(profile, keychain)
    running.life = first.life
    await connectStorage(first.page, server.details)
    // Each round drops the same names: nobody is there to be asked about them.
    await first.page.evaluate(() => window.slipway.call('settings:save', { askAboutNames: false }))
    await first.life.quit()
    while (killed < kills) await playRound()
    return {
      kills: killed,
      duringRecovery,
      ...tally.sum(),
      resentBytesMaxPerKill: resent.mostPerKill(),
      resentBytesBeyondConnections: resent.mostBeyond(PREFERRED_PART_BYTES),
      seed,
    }
  } finally {
    await running.life?.kill()
    await keychain.stop()
    await server.close()
  }
}
