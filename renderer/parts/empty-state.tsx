/** What a view shows while it has nothing to show. */
import type { LucideIcon } from 'lucide-react'

interface EmptyStateProps {
  icon: LucideIcon
  title: string
  text: string
}

export function EmptyState({ icon: Icon, title, text }: EmptyStateProps) {
  return (
    <div className="empty">
      <span className="empty-sign">
        <Icon aria-hidden className="empty-icon" />
      </span>
      <h2 className="empty-title">{title}</h2>
      <p className="muted">{text}</p>
    </div>
  )
}
