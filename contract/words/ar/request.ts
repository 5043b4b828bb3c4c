/** Words of asking others for files, in Arabic. */
import type { Translated } from '../catalog.ts'
import type { request as english } from '../en/request.ts'

export const request: Translated<typeof english> = {
  open: 'طلب ملفات',
  title: 'طلب ملفات',
  text: 'تحصل على رابط صفحة. يمكن لمن لديه الرابط إرسال ملفات إليك دون حساب.',
  name: 'ما تطلبه',
  nameHelp: 'يظهر أعلى الصفحة.',
  largest: 'أكبر ملف بالميغابايت',
  life: 'مدة عمل الصفحة',
  note: 'ما يصل يظهر في هذه القائمة، ويخبرك Slipway به.',
  byPut: 'لا تقبل مساحة التخزين هذه النماذج: تستقبل الصفحة 100 ملف على الأكثر، وهي وحدها تتحقق من حجمها.',
  make: 'نسخ الرابط',
  wrong: 'اذكر ما تطلبه، وحجمًا حتى 5000 ميغابايت.',
  copied: 'نُسخ الرابط. يمكن إرسال الملفات حتى {moment}.',
  copiedByPut:
    'نُسخ الرابط. تستقبل الصفحة 100 ملف على الأكثر حتى {moment}: لا تقبل مساحة التخزين هذه النماذج.',
  look: 'البحث عن ملفات وصلت',
  arrived:
    '{count, plural, zero {لم يصل أي ملف} one {وصل ملف واحد} two {وصل ملفان} few {وصلت # ملفات} many {وصل # ملفًا} other {وصل # ملف}}.',
  arrivedOne: 'وصل {name}.',
  none: 'لم يصل جديد.',
}
