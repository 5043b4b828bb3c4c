/** Changes a file's name while it waits its turn. */
import { Pencil } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { Form } from 'react-aria-components'
import { cleanName, faultOfName, type NameFault } from '../../contract/file-name.ts'
import type { UploadRow } from '../../contract/views.ts'
import { ask } from '../bridge/bridge.ts'
import { TextEntry } from '../connect/text-entry.tsx'
import { ActionButton } from '../parts/action-button.tsx'
import { DialogFrame } from '../parts/dialog-frame.tsx'
import { FormEnd } from '../parts/form-end.tsx'
import { IconButton } from '../parts/icon-button.tsx'
import { showProblem, showToast } from '../toasts/toasts.ts'
import { words } from '../words/words.ts'

/**
 * @param mayBe whether it can be renamed now. A dialog that is open stays where the file begins to be sent meanwhile: what
 * was typed does not vanish, and the answer says what became of it.
 */
export function RenameButton({ row, mayBe }: { row: UploadRow; mayBe: boolean }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      {mayBe && (
        <IconButton
          label={words.queue.rename}
          name={words.queue.named({ action: words.queue.rename, name: row.name })}
          icon={Pencil}
          onPress={() => setOpen(true)}
        />
      )}
      {open && <RenameDialog row={row} onClose={() => setOpen(false)} />}
    </>
  )
}

function RenameDialog({ row, onClose }: { row: UploadRow; onClose: () => void }) {
  const [fault, setFault] = useState<NameFault | null>(null)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const name = cleanName(String(new FormData(event.currentTarget).get('name') ?? ''))
    const wrong = faultOfName(name)
    setFault(wrong)
    if (wrong !== null) return
    onClose()
    if (name === row.name) return
    void ask('uploads:rename', { id: row.id, name }).then((reply) => {
      if (!reply.ok) showProblem(reply.problem)
      else if (!reply.value.renamed) showToast(words.queue.nameStays)
    })
  }
  return (
    <DialogFrame title={words.queue.renameTitle} onClose={onClose}>
      <Form className="form" onSubmit={submit}>
        <TextEntry
          name="name"
          label={words.queue.newName}
          defaultValue={row.name}
          {...(fault === null ? {} : { error: words.before.nameFaults[fault] })}
          autoFocus
        />
        <FormEnd>
          <ActionButton label={words.cancel} onPress={onClose} />
          <ActionButton type="submit" kind="primary" label={words.queue.rename} />
        </FormEnd>
      </Form>
    </DialogFrame>
  )
}
