/** Words that many places share, in French. */
import type { Translated } from '../catalog.ts'
import type { common as english } from '../en/common.ts'

export const common: Translated<typeof english> = {
  appName: 'Slipway',
  close: 'Fermer',
  cancel: 'Annuler',
  dismiss: 'Masquer',
  details: 'Détails',
  copyDetails: 'Copier les détails pour l’informatique',
  detailsCopied: 'Détails copiés',
}
