/** Words of the rules for IT, in Arabic. */
import type { Translated } from '../catalog.ts'
import type { rules as english } from '../en/rules.ts'

export const rules: Translated<typeof english> = {
  title: 'قواعد لقسم التقنية',
  help: 'ما يستخدمه Slipway بالضبط في هذه المساحة تحت بادئته. لا تحتاج CORS إلا صفحات الويب الخاصة بك.',
  names: {
    iam: 'نسخ سياسة IAM',
    cors: 'نسخ قاعدة CORS',
    lifecycle: 'نسخ قاعدة دورة الحياة',
  },
  copied: 'نُسخت القاعدة.',
}
