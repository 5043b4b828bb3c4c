/** What a person can set, in sections; every change is kept at once. A new setting goes into its section's own file. */
import { BellRing, FlaskConical, HardDrive, Info, Link, Network, Palette, Send } from 'lucide-react'
import { type Section, SectionsDialog } from '../parts/sections-dialog.tsx'
import { About } from '../updates/about.tsx'
import { words } from '../words/words.ts'
import { ConnectionsList } from './connections-list.tsx'
import { DesktopSettings } from './desktop-settings.tsx'
import { ExpertSettings } from './expert-settings.tsx'
import { LinkSettings } from './link-settings.tsx'
import { LookSettings } from './look-settings.tsx'
import { NetworkSettings } from './network-settings.tsx'
import { SendSettings } from './send-settings.tsx'

export function SettingsDialog({ onClose }: { onClose: () => void }) {
  return <SectionsDialog title={words.settings.title} sections={sections()} onClose={onClose} />
}

function sections(): Section[] {
  return [
    { id: 'links', label: words.settings.links, icon: Link, content: <LinkSettings /> },
    { id: 'sending', label: words.settings.sending, icon: Send, content: <SendSettings /> },
    { id: 'desktop', label: words.settings.desktop, icon: BellRing, content: <DesktopSettings /> },
    { id: 'look', label: words.settings.look, icon: Palette, content: <LookSettings /> },
    { id: 'storage', label: words.settings.connections, icon: HardDrive, content: <ConnectionsList /> },
    { id: 'network', label: words.network.title, icon: Network, content: <NetworkSettings /> },
    { id: 'experts', label: words.settings.experts, icon: FlaskConical, content: <ExpertSettings /> },
    { id: 'about', label: words.update.about, icon: Info, content: <About /> },
  ]
}
