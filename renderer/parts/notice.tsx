/** A quiet box with something to know, and a way to put it away. */
import { type LucideIcon, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { words } from '../words/words.ts'
import { IconButton } from './icon-button.tsx'

interface NoticeProps {
  kind: 'info' | 'warning' | 'problem'
  icon: LucideIcon
  title: string
  children?: ReactNode
  /** Stands at the end. */
  action?: ReactNode
  onDismiss?: () => void
}

export function Notice({ kind, icon: Icon, title, children, action, onDismiss }: NoticeProps) {
  return (
    <section className="notice" data-kind={kind} aria-label={title}>
      <Icon aria-hidden className="icon" />
      <div className="notice-text">
        <p className="notice-title">{title}</p>
        {children}
      </div>
      {action}
      {onDismiss !== undefined && (
        <IconButton label={words.dismiss} name={`${words.dismiss}: ${title}`} icon={X} onPress={onDismiss} />
      )}
    </section>
  )
}
