/** The window once a storage is connected: its frame, the two views, and what is dropped or pasted anywhere in it. */
import { useCallback, useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { addDropped, addPasted, useTakenOutside } from '../drop/add-files.ts'
import { DropOverlay } from '../drop/drop-overlay.tsx'
import { RefusedNotice } from '../drop/refused-notice.tsx'
import { useFileDrop } from '../drop/use-file-drop.ts'
import { usePaste } from '../drop/use-paste.ts'
import { HistoryView } from '../history/history-view.tsx'
import { useReveal, useRevealed } from '../history/reveal.ts'
import { SkipButton } from '../parts/skip-button.tsx'
import { busyCount } from '../queue/queue-counts.ts'
import { SendView } from '../queue/send-view.tsx'
import { useQueue } from '../queue/use-queue.ts'
import { UpdateNotice } from '../updates/update-notice.tsx'
import { words } from '../words/words.ts'
import { ConnectionNotice } from './connection-notice.tsx'
import { HelpButton } from './help-button.tsx'
import { SafeToClose } from './safe-to-close.tsx'
import { SettingsButton } from './settings-button.tsx'
import { Warnings } from './warnings.tsx'
import { useWindowShortcuts } from './window-shortcuts.ts'
import { Wordmark } from './wordmark.tsx'

const CONTENT_ID = 'content'

type View = 'send' | 'shared'

export function Window() {
  const [view, setView] = useState<View>('send')
  const queue = useQueue()
  const takeDrop = useCallback((files: File[]) => {
    setView('send')
    void addDropped(files)
  }, [])
  const hovering = useFileDrop(takeDrop)
  usePaste(addPasted)
  useTakenOutside()
  useWindowShortcuts(queue, setView)
  const showShared = useCallback(() => setView('shared'), [])
  useReveal(showShared)
  const { times, filter } = useRevealed()

  return (
    <Tabs className="window" selectedKey={view} onSelectionChange={(key) => setView(key as View)}>
      <SkipButton to={CONTENT_ID} label={words.frame.skip} />
      <header className="frame-header">
        <Wordmark />
        <TabList className="tabs" aria-label={words.frame.views}>
          <Tab id="send" className="tab">
            {words.frame.send}
          </Tab>
          <Tab id="shared" className="tab">
            {words.frame.shared}
          </Tab>
        </TabList>
        <div className="frame-end">
          {queue !== null && <SafeToClose summary={queue.summary} />}
          <HelpButton />
          <SettingsButton />
        </div>
      </header>
      <main id={CONTENT_ID} className="frame-main" tabIndex={-1}>
        <div className="notices">
          <Warnings />
          <UpdateNotice busy={queue !== null && busyCount(queue.summary) > 0} />
          <ConnectionNotice />
          <RefusedNotice />
        </div>
        <TabPanel id="send" className="panel">
          {queue !== null && <SendView queue={queue} />}
        </TabPanel>
        <TabPanel id="shared" className="panel">
          <HistoryView key={times} filter={filter} />
        </TabPanel>
      </main>
      {hovering && <DropOverlay />}
    </Tabs>
  )
}
