/** Words of the app itself: its version, and what becomes of a newer one, in Arabic. */
import type { Translated } from '../catalog.ts'
import type { update as english } from '../en/update.ts'

export const update: Translated<typeof english> = {
  about: 'حول Slipway',
  version: 'الإصدار {name}',
  check: 'البحث عن تحديثات',
  byItself: 'يبحث Slipway عن الإصدارات الجديدة تلقائيًا، ويمكنك البحث الآن أيضًا.',
  upToDate: 'هذا أحدث إصدار. آخر بحث: {moment}.',
  checking: 'جارٍ البحث عن إصدار جديد…',
  downloading: 'يجري تنزيل الإصدار {name}: {percent}',
  ready: 'Slipway {name} جاهز',
  readyText: 'سيُثبَّت عند إغلاق Slipway. لن يضيع شيء.',
  now: 'إعادة التشغيل الآن',
  later: 'لاحقًا',
  news: 'ما الجديد',
  waits: 'هناك ملفات قيد الإرسال. حاول مجددًا بعد انتهائها.',
  failed: {
    'not-reached': 'تعذّر الوصول إلى مصدر التحديثات. تحقق من الشبكة ثم حاول مجددًا.',
    'not-genuine': 'ما وصل ليس منا، فلم يتغير شيء. أخبر قسم تقنية المعلومات.',
  },
  off: {
    policy: 'يتولى قسم تقنية المعلومات تحديث Slipway.',
    'no-feed': 'هذه النسخة لا تحدّث نفسها. اطلب نسخة أحدث ممن أعطاك إياها.',
  },
}
