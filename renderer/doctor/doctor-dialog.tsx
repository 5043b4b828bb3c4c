/** The connection doctor in a dialog of its own. */
import type { ChannelArgs } from '../../contract/ipc.ts'
import { DialogFrame } from '../parts/dialog-frame.tsx'
import { words } from '../words/words.ts'
import { DoctorPanel } from './doctor-panel.tsx'

interface DoctorDialogProps {
  patient: ChannelArgs<'doctor:run'>
  onClose: () => void
}

export function DoctorDialog({ patient, onClose }: DoctorDialogProps) {
  return (
    <DialogFrame title={words.doctor.title} onClose={onClose}>
      <DoctorPanel patient={patient} />
    </DialogFrame>
  )
}
