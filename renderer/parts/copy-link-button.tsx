/** Copies a file's link, signed afresh, and says so on the button for a moment. */
import { Check, Link } from 'lucide-react'
import { useEffect, useState } from 'react'
import { words } from '../words/words.ts'
import { ActionButton } from './action-button.tsx'
import { copyLinks } from './copy-links.ts'

/** Milliseconds that the button says "Copied". */
const SAYS_COPIED_MS = 3_000

interface CopyLinkButtonProps {
  linkId: string
  /** The file's name. */
  name: string
  label?: string
}

export function CopyLinkButton({ linkId, name, label = words.queue.copyLink }: CopyLinkButtonProps) {
  const [copied, setCopied] = useState(false)

  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), SAYS_COPIED_MS)
    return () => clearTimeout(timer)
  }, [copied])

  const says = copied ? words.queue.copied : label
  return (
    <ActionButton
      label={says}
      name={words.queue.named({ action: says, name })}
      icon={copied ? Check : Link}
      kind="soft"
      shrinks
      onPress={() => void copyLinks([linkId]).then((result) => setCopied(result !== null))}
    />
  )
}
