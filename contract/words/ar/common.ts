/** Words that many places share, in Arabic. */
import type { Translated } from '../catalog.ts'
import type { common as english } from '../en/common.ts'

export const common: Translated<typeof english> = {
  appName: 'Slipway',
  close: 'إغلاق',
  cancel: 'إلغاء',
  dismiss: 'إخفاء',
  details: 'التفاصيل',
  copyDetails: 'نسخ التفاصيل لقسم تقنية المعلومات',
  detailsCopied: 'نُسخت التفاصيل',
}
