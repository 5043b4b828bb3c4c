/** The two ways to choose instead of dropping, and what becomes of several files. */
import { FilePlus2, FolderPlus } from 'lucide-react'
import { ActionButton } from '../parts/action-button.tsx'
import { words } from '../words/words.ts'
import { chooseFiles } from './add-files.ts'
import { AsZipSwitch } from './as-zip-switch.tsx'

export function ChooseButtons({ primary = false }: { primary?: boolean }) {
  return (
    <div className="choose-buttons">
      <ActionButton
        label={words.drop.chooseFiles}
        icon={FilePlus2}
        kind={primary ? 'primary' : 'plain'}
        onPress={() => void chooseFiles('files')}
      />
      <ActionButton
        label={words.drop.chooseFolder}
        icon={FolderPlus}
        onPress={() => void chooseFiles('folders')}
      />
      <AsZipSwitch />
    </div>
  )
}
