/** Binds what is seen beside the window to the real tray, taskbar, notifications, file manager and folder. */
import { join } from 'node:path'
import { app, type BrowserWindow, Notification, shell } from 'electron'
import type { Settings } from '../contract/settings.ts'
import { words } from '../contract/words/words.ts'
import type { Desktop } from './desktop.ts'
import { installEntries, removeEntries } from './file-manager/install-entries.ts'
import { menuEntries } from './file-manager/menu-entries.ts'
import type { DropDesk } from './intake/drop-desk.ts'
import type { Log } from './logs/log.ts'
import { createDoneNotices } from './notifications/done-notices.ts'
import type { StoredValue } from './stored-value.ts'
import { systemPlatform } from './system-names.ts'
import { taskbarViewOf, trayViewOf } from './tray/tray-view.ts'
import type { UploadQueue } from './upload/upload-queue.ts'
import { createWatchFolder } from './watch-folder/watch-folder.ts'
import { type AppTray, createAppTray } from './window-tray.ts'

export interface DesktopTools {
  /** The build: the icons are in it. */
  outDirectory: string
  window(): BrowserWindow | null
  /** Brings the window to the front, a new one where there is none. */
  show(): void
  /** Sends files that came from outside of the window, and tells the page. */
  sendOpened(paths: readonly string[]): void
  settings(): Settings
  /** The person's change of a setting, undone where the system refused it. */
  keepSettings(change: Partial<Settings>): void
  queue: UploadQueue
  desk: Pick<DropDesk, 'takeUnasked'>
  watchedValue: StoredValue
  /** The view of the app is another. */
  changed(): void
  log: Log
}

export function composeDesktop(tools: DesktopTools): Desktop {
  const { queue, settings, log, show, window } = tools
  let tray: AppTray | null = null
  const notices = createDoneNotices({
    mayTell: () => settings().notifyWhenDone && window()?.isFocused() !== true && Notification.isSupported(),
    tell(notice) {
      const notification = new Notification(notice)
      notification.on('click', show)
      notification.show()
    },
  })
  const watch = createWatchFolder({
    value: tools.watchedValue,
    async take(path) {
      const { added, joined } = await tools.desk.takeUnasked([path])
      return added + joined > 0
    },
    isUnderWay: (path) => queue.isUnderWay(path),
    changed: tools.changed,
    log: log.info,
  })
  let listed: boolean | null = null
  let ended = false

  /** Puts the app into the file manager's menu, or takes it out: as the setting says, and with the words of today. */
  async function listInFileManager(): Promise<void> {
    const wanted = settings().inFileManager
    if (!wanted && listed !== true) return
    const entries = menuEntries({
      platform: systemPlatform(),
      home: app.getPath('home'),
      data: process.platform === 'win32' ? app.getPath('appData') : (process.env.XDG_DATA_HOME ?? ''),
      command: ownCommand(),
      label: words.system.sendWith,
    })
    listed = wanted
    if (!wanted) return removeEntries(entries)
    await installEntries(entries, ({ path, target, arguments: args }) =>
      shell.writeShortcutLink(path, 'create', { target, args }),
    )
  }

  const followSettings = () =>
    void listInFileManager().catch((caught: unknown) => {
      log.error('the file manager’s menu', caught)
      tools.keepSettings({ inFileManager: false })
    })

  function changed(summary: Parameters<Desktop['changed']>[0]): void {
    // The queue tells what became of it also while the app closes, when tray and window are no more.
    if (ended) return
    tray?.show(trayViewOf(summary))
    const { progress, mode, badge } = taskbarViewOf(summary)
    const target = window()
    if (target !== null && !target.isDestroyed()) target.setProgressBar(progress ?? -1, { mode })
    app.setBadgeCount(badge)
    const { queued, sending, waiting, finishing, failed } = summary.counts
    notices.changed(queued + sending + waiting + finishing, failed)
  }

  function openTray(): void {
    if (ended) return
    tray = createAppTray(join(tools.outDirectory, 'renderer/icons'), {
      open: show,
      pause: () => queue.pause('all'),
      resume: () => queue.resume('all'),
      quit: () => app.quit(),
      dropped: tools.sendOpened,
    })
    changed(queue.view().summary)
    tools.changed()
  }

  return {
    watch,
    hasTray: () => tray?.isThere() === true,
    changed,
    done(upload) {
      notices.done(upload.name)
      watch.done(upload.path)
    },
    settingsChanged() {
      listed ??= !settings().inFileManager
      followSettings()
      changed(queue.view().summary)
    },
    begin() {
      changed(queue.view().summary)
      // The window first: Linux takes longer over a sign beside the clock than over a page.
      const first = window()
      if (first === null || first.isVisible()) openTray()
      else first.once('show', openTray)
      followSettings()
      watch.begin()
    },
    end() {
      ended = true
      watch.end()
      tray?.end()
    },
  }
}

/** In development Electron is given the app's folder; an AppImage starts from a file of its own. */
function ownCommand(): string[] {
  if (!app.isPackaged) return [process.execPath, app.getAppPath()]
  return [process.env.APPIMAGE ?? process.execPath]
}
