/**
 * Keeps the app up to date: looks now and then, downloads, and installs when the app is closed. Never older, never
 * while files are being sent, never where IT switched it off.
 */
import type { AppUpdater, UpdateInfo } from 'electron-updater'
import type { UpdateAnswer, UpdateNews, UpdateState } from '../../contract/update.ts'
import { NotGenuineError } from './feed-signature.ts'

/** Of a release; an app that was built by hand has none. */
export interface UpdateFeed {
  url: string
  key: string
}

export interface UpdateOptions {
  /** Asked with the first look: it is much code, and nobody waits for it. */
  loadUpdater(): Promise<AppUpdater>
  feed: UpdateFeed | null
  /** What IT decided; asked each time. */
  allowed(): boolean
  isSending(): boolean
  publish(state: UpdateState): void
  log(line: string): void
  now(): number
}

export interface Updates {
  state(): UpdateState
  /** Looks, and downloads what is newer. Does nothing while files are being sent: it is asked again later. */
  check(): Promise<UpdateAnswer>
  /** Closes the app and opens the new one. @returns false where files are being sent or nothing is ready */
  install(): boolean
}

/** Characters of release notes that are shown. */
const NOTES_CHARACTERS = 4_000

export function createUpdates(options: UpdateOptions): Updates {
  const { feed, now } = options
  let updater: AppUpdater | null = null
  let state: UpdateState =
    feed === null ? { kind: 'off', because: 'no-feed' } : { kind: 'idle', checkedAt: null }
  const become = (next: UpdateState) => {
    state = next
    options.publish(next)
  }
  const load = async (from: UpdateFeed) => {
    const loaded = await options.loadUpdater()
    await configure(loaded, from, options.log)
    loaded.on('download-progress', ({ percent }) => {
      if (state.kind === 'downloading') become({ ...state, percent: Math.min(Math.floor(percent), 100) })
    })
    return loaded
  }

  const look = async (from: UpdateFeed) => {
    updater ??= await load(from)
    const found = await updater.checkForUpdates()
    // Older, the same, or not yet for this computer: a release goes out in steps.
    if (found === null || !found.isUpdateAvailable) return become({ kind: 'idle', checkedAt: now() })
    const news = newsOf(found.updateInfo)
    become({ kind: 'downloading', news, percent: 0 })
    await updater.downloadUpdate()
    become({ kind: 'ready', news })
  }

  const stateNow = (): UpdateState =>
    feed !== null && !options.allowed() ? { kind: 'off', because: 'policy' } : state
  return {
    state: stateNow,
    async check() {
      if (feed === null || !options.allowed()) return stateNow()
      if (state.kind === 'checking' || state.kind === 'downloading' || state.kind === 'ready') return state
      if (options.isSending()) return { kind: 'waits' }
      become({ kind: 'checking' })
      try {
        await look(feed)
      } catch (error) {
        options.log(`update: ${String(error)}`)
        become({ kind: 'failed', because: reasonOf(error), checkedAt: now() })
      }
      return stateNow()
    },
    install() {
      if (updater === null || state.kind !== 'ready' || !options.allowed() || options.isSending())
        return false
      updater.quitAndInstall(true, true)
      return true
    },
  }
}

async function configure(updater: AppUpdater, feed: UpdateFeed, log: (line: string) => void): Promise<void> {
  const { SignedFeed } = await import('./signed-feed.ts')
  updater.autoDownload = false
  updater.autoInstallOnAppQuit = true
  updater.allowPrerelease = false
  updater.allowDowngrade = false
  updater.disableWebInstaller = true
  updater.logger = { info: log, warn: log, error: log }
  // Failures come back from the calls themselves.
  updater.on('error', () => {})
  updater.setFeedURL({ provider: 'custom', updateProvider: SignedFeed, ...feed })
}

/** Sums that do not fit, a size that does not, or a missing signature: it is not what was released. */
function reasonOf(error: unknown): 'not-genuine' | 'not-reached' {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const notGenuine = error instanceof NotGenuineError || /CHECKSUM|INVALID|SIGNATURE|ZIP_FILE/.test(code)
  return notGenuine ? 'not-genuine' : 'not-reached'
}

function newsOf({ version, releaseNotes }: UpdateInfo): UpdateNews {
  const notes =
    typeof releaseNotes === 'string' ? releaseNotes : (releaseNotes?.map(({ note }) => note).join('\n') ?? '')
  // Shown as text: a feed that holds markup shows it as it stands.
  return { version, notes: notes.slice(0, NOTES_CHARACTERS) }
}
