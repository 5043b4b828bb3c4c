/** A file's name with its folder before it: isolated from the text around it, nothing in it invisible. */

import { visibleName } from '../../contract/visible-name.ts'
import { pathDirection } from '../format/path-direction.ts'
import { splitEnding } from '../format/split-ending.ts'

interface FileNameProps {
  /** Empty for a single file. */
  folder: string
  name: string
}

/** Where there is no room the middle is left out, so that the ending is always seen. */
export function FileName({ folder, name }: FileNameProps) {
  const path = visibleName(folder === '' ? name : `${folder}/${name}`)
  const [stem, ending] = splitEnding(visibleName(name))
  return (
    <span className="file-name" title={path} dir={pathDirection(path)}>
      {folder !== '' && <bdi className="file-folder">{`${visibleName(folder)}/`}</bdi>}
      <bdi className="file-own-name">
        <span className="file-stem">{stem}</span>
        <span>{ending}</span>
      </bdi>
    </span>
  )
}
