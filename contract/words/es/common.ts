/** Words that many places share, in Spanish. */
import type { Translated } from '../catalog.ts'
import type { common as english } from '../en/common.ts'

export const common: Translated<typeof english> = {
  appName: 'Slipway',
  close: 'Cerrar',
  cancel: 'Cancelar',
  dismiss: 'Descartar',
  details: 'Detalles',
  copyDetails: 'Copiar los detalles para TI',
  detailsCopied: 'Detalles copiados',
}
