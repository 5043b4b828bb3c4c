/** A link as a QR code, in place of the choices it was made with, so that the whole of it is in view. */
import type { ShareResult } from '../../contract/link.ts'
import { words } from '../words/words.ts'

interface QrViewProps {
  qr: NonNullable<ShareResult['qr']>
  /** Of the file. */
  name: string
}

export function QrView({ qr, name }: QrViewProps) {
  return (
    <svg className="qr-code" role="img" viewBox={`0 0 ${qr.size} ${qr.size}`}>
      <title>{words.share.qrAlt({ name })}</title>
      <path d={qr.path} />
    </svg>
  )
}
