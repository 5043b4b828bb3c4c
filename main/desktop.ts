/** What of the app is seen beside its window: tray, taskbar, notifications, file manager, the watched folder. */
import type { UploadSummary } from '../contract/views.ts'
import type { WatchFolder } from './watch-folder/watch-folder.ts'

export interface Desktop {
  watch: WatchFolder
  hasTray(): boolean
  /** The queue is another. */
  changed(summary: UploadSummary): void
  done(upload: { name: string; path: string }): void
  /** The person changed a setting. */
  settingsChanged(): void
  /** Call it once the queue has what an earlier run left. */
  begin(): void
  end(): void
}
