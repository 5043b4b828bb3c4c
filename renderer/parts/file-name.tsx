/** A file's name with its folder before it: isolated from the text around it, nothing in it invisible. */
import { visibleName } from '../format/visible-name.ts'

interface FileNameProps {
  /** Empty for a single file. */
  folder: string
  name: string
  id?: string
}

export function FileName({ folder, name, id }: FileNameProps) {
  const path = visibleName(folder === '' ? name : `${folder}/${name}`)
  return (
    <span className="file-name" id={id} title={path}>
      {folder !== '' && <bdi className="file-folder">{`${visibleName(folder)}/`}</bdi>}
      <bdi>{visibleName(name)}</bdi>
    </span>
  )
}
