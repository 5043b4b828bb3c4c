/** Words that many places share, in German. */
import type { Translated } from '../catalog.ts'
import type { common as english } from '../en/common.ts'

export const common: Translated<typeof english> = {
  appName: 'Slipway',
  close: 'Schließen',
  cancel: 'Abbrechen',
  dismiss: 'Ausblenden',
  details: 'Details',
  copyDetails: 'Details für die IT kopieren',
  detailsCopied: 'Details kopiert',
}
