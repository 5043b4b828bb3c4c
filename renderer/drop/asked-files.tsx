/** A part of the sheet: which files it is about, why, and what may be done with them. */
import type { LucideIcon } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import type { AskedFile } from '../../contract/drop.ts'
import { FileName } from '../parts/file-name.tsx'
import { words } from '../words/words.ts'

interface AskedFilesProps<Asked extends AskedFile> {
  icon: LucideIcon
  title: string
  help: string
  /** How many there are, and the first of them. */
  asked: { count: number; files: readonly Asked[] }
  /** Stands behind a name. */
  noteOf: (file: Asked) => string
  children: ReactNode
}

/** Named in the sheet; it scrolls, and nobody reads more. */
const SHOWN = 20

export function AskedFiles<Asked extends AskedFile>(props: AskedFilesProps<Asked>) {
  const { icon: Icon, title, help, asked, noteOf, children } = props
  const shown = asked.files.slice(0, SHOWN)
  const titleId = useId()
  return (
    <section className="asked" aria-labelledby={titleId}>
      <h3 className="asked-title" id={titleId}>
        <Icon aria-hidden className="icon" />
        {title}
      </h3>
      <ul className="asked-files">
        {shown.map((file) => (
          <li key={file.index}>
            <FileName folder={file.folder} name={file.name} />
            <span className="muted">{noteOf(file)}</span>
          </li>
        ))}
        {asked.count > shown.length && (
          <li className="muted">{words.before.more({ count: asked.count - shown.length })}</li>
        )}
      </ul>
      {children}
      <p className="field-help">{help}</p>
    </section>
  )
}
