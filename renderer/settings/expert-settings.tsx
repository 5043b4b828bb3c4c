/** What only an expert or IT wants to touch. */
import { useAppView } from '../app/app-view.ts'
import { words } from '../words/words.ts'
import { ParallelConnections } from './parallel-connections.tsx'
import { RulesForIt } from './rules-for-it.tsx'

export function ExpertSettings() {
  const { settings, locks } = useAppView()
  return (
    <>
      <p className="muted">{words.settings.expertsHelp}</p>
      <ParallelConnections value={settings.connections} lock={locks.connections} />
      <RulesForIt />
    </>
  )
}
