/** The app's sign beside the clock: what is going on, and the few things one does without the window. */
import { join } from 'node:path'
import { Menu, nativeImage, nativeTheme, Tray } from 'electron'
import { words } from '../contract/words/words.ts'
import type { TrayMood, TrayView } from './tray/tray-view.ts'

export interface AppTray {
  /** False where this system has no such place. */
  isThere(): boolean
  show(view: TrayView): void
  end(): void
}

export interface TrayActions {
  open(): void
  pause(): void
  resume(): void
  quit(): void
  /** Files dropped on the sign, absolute paths; macOS alone. */
  dropped(paths: string[]): void
}

/** @param icons the folder of the built page's icons */
export function createAppTray(icons: string, actions: TrayActions): AppTray {
  let shown = ''
  const tray = makeTray(join(icons, `${iconName('idle')}.png`))
  tray?.on('click', actions.open)
  tray?.on('drop-files', (_event, paths) => actions.dropped(paths))

  return {
    isThere: () => tray !== null,
    show(view) {
      const state = JSON.stringify([view, nativeTheme.shouldUseDarkColors, words.system.tray.open])
      // Systems draw it anew each time, and Linux closes an open menu.
      if (tray === null || state === shown) return
      shown = state
      tray.setImage(join(icons, `${iconName(view.mood)}.png`))
      tray.setToolTip(`${words.appName}: ${view.text}`)
      tray.setContextMenu(
        Menu.buildFromTemplate([
          { label: view.text, enabled: false },
          { type: 'separator' },
          { label: words.system.tray.open, click: actions.open },
          { label: words.queue.pauseAll, enabled: view.mayPause, click: actions.pause },
          { label: words.queue.resumeAll, enabled: view.mayResume, click: actions.resume },
          { type: 'separator' },
          { label: words.system.tray.quit, click: actions.quit },
        ]),
      )
    },
    end: () => tray?.destroy(),
  }
}

function makeTray(icon: string): Tray | null {
  try {
    return new Tray(nativeImage.createFromPath(icon))
  } catch {
    return null
  }
}

function iconName(mood: TrayMood): string {
  const suffix = mood === 'idle' ? '' : `-${mood}`
  if (process.platform === 'darwin') return `tray-mac${suffix}Template`
  return `tray-on-${nativeTheme.shouldUseDarkColors ? 'dark' : 'light'}${suffix}`
}
