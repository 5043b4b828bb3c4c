/** Words of the dialog that shares files, and of why a link ends when it does, in Arabic. */
import type { Translated } from '../catalog.ts'
import type { share as english } from '../en/share.ts'

export const share: Translated<typeof english> = {
  action: 'مشاركة…',
  everyFile: 'كل الملفات المكتملة',
  title:
    '{count, plural, zero {مشاركة # ملف} one {مشاركة «{name}»} two {مشاركة ملفين} few {مشاركة # ملفات} many {مشاركة # ملفًا} other {مشاركة # ملف}}',
  life: 'مدة صلاحية الرابط',
  lives: {
    tonight: 'حتى الليلة',
    longest: 'أطول مدة ممكنة',
  },
  until: 'حتى {moment}.',
  because: {
    chosen: '',
    longest: 'لا يمكن لأي رابط أن يعمل أكثر من 7 أيام.',
    'sign-in': 'تنتهي جلستك حينها.',
    policy: 'لا يسمح قسم التقنية بأطول من ذلك.',
  },
  opening: 'عند الفتح',
  openings: {
    attachment: 'تنزيل الملف',
    inline: 'عرضه في المتصفح',
  },
  downloadName: 'يُحفظ باسم',
  downloadNameHelp: 'اسم الملف عند تنزيله.',
  anyone: 'يمكن لمن لديه الرابط فتح الملف حتى ذلك الحين، حتى لو مُرّر إليه.',
  copyLink:
    '{count, plural, zero {نسخ الروابط} one {نسخ الرابط} two {نسخ الرابطين} few {نسخ الروابط} many {نسخ الروابط} other {نسخ الروابط}}',
  copyMessage: 'نسخ رسالة',
  copyPage: 'نسخ رابط واحد للكل',
  showQr: 'عرض رمز QR',
  back: 'رجوع',
  qrAlt: 'رمز QR لرابط {name}',
  done: {
    link: '{count, plural, zero {لم يُنسخ أي رابط.} one {نُسخ الرابط.} two {نُسخ رابطان.} few {نُسخت # روابط.} many {نُسخ # رابطًا.} other {نُسخ # رابط.}}',
    message: 'نُسخت الرسالة: بالاسم والحجم والانتهاء والرابط.',
    page: 'نُسخ الرابط: يفتح صفحة فيها كل الملفات.',
    qr: 'وجّه كاميرا الهاتف إلى الرمز.',
  },
  check: {
    passed: 'تم التحقق: يُفتح دون تسجيل دخول.',
    later: 'يتحقق Slipway من الروابط في الخلفية.',
    failed: 'جُرّب الرابط ولم يُفتح.',
  },
}
