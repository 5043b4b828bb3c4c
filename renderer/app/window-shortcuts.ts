/** What the keys of the window do. */
import { useMemo } from 'react'
import { chooseFiles } from '../drop/add-files.ts'
import { SHARED_SEARCH_ID } from '../history/history-view.tsx'
import { focusWhenThere } from '../parts/focus-when-there.ts'
import { copyLinksOf } from '../queue/copy-links-of.ts'
import { pausableCount } from '../queue/queue-counts.ts'
import type { QueueSnapshot } from '../queue/queue-snapshot.ts'
import { command } from '../queue/upload-commands.ts'
import { useShortcuts } from '../shortcuts/use-shortcuts.ts'
import { openHelp, openSettings } from './app-dialogs.tsx'
import { useAppView } from './app-view.ts'

export function useWindowShortcuts(
  queue: QueueSnapshot | null,
  show: (view: 'send' | 'shared') => void,
): void {
  const { platform } = useAppView()
  const actions = useMemo(
    () => ({
      chooseFiles: () => void chooseFiles('files'),
      chooseFolder: () => void chooseFiles('folders'),
      copyAll: () => void copyLinksOf('all'),
      pauseOrResume: () => pauseOrResume(queue),
      send: () => show('send'),
      shared: () => show('shared'),
      search() {
        show('shared')
        focusWhenThere(SHARED_SEARCH_ID)
      },
      settings: openSettings,
      help: () => openHelp(),
    }),
    [queue, show],
  )
  useShortcuts(platform, actions)
}

function pauseOrResume(queue: QueueSnapshot | null): void {
  if (queue === null) return
  if (pausableCount(queue.summary) > 0) void command('pause', 'all')
  else if (queue.summary.counts.paused > 0) void command('resume', 'all')
}
