/** Words of what the system shows for Slipway: dialogs, notifications, and names of the files it writes, in Arabic. */
import type { Translated } from '../catalog.ts'
import type { system as english } from '../en/system.ts'

export const system: Translated<typeof english> = {
  confirmLink: {
    deleteTitle: 'إنشاء رابط يحذف «{name}»؟',
    deleteText: 'يمكن لمن لديه الرابط حذف الملف حتى انتهائه. لا يمكن التراجع عن الحذف.',
    operationTitle: 'إنشاء رابط لـ {operation}؟',
    operationText: 'يمكن لمن لديه الرابط فعل ذلك في مساحتك وبصلاحياتك حتى انتهائه.',
    make: 'إنشاء الرابط',
  },
  askToClose: {
    title: 'ما زالت ملفات قيد الإرسال',
    text: 'إذا أغلقت Slipway الآن فسيتابع من حيث توقف عند فتحه من جديد.',
    keep: 'متابعة الإرسال',
    close: 'الإغلاق والمتابعة لاحقًا',
  },
  endsSoon: {
    title: 'رابط ينتهي قريبًا: {name}',
    text: 'يعمل حتى {moment}. جدّده لتسليم رابط جديد.',
    titleOfMany:
      '{count, plural, zero {لا روابط تنتهي قريبًا} one {رابط واحد ينتهي قريبًا} two {رابطان ينتهيان قريبًا} few {# روابط تنتهي قريبًا} many {# رابطًا تنتهي قريبًا} other {# رابط تنتهي قريبًا}}',
    textOfMany: 'أولها «{name}» يعمل حتى {moment}. جدّدها لتسليم روابط جديدة.',
    renew: 'تجديد ونسخ',
  },
  tray: {
    sending:
      '{count, plural, zero {لا شيء يُرسل} one {جارٍ إرسال ملف واحد} two {جارٍ إرسال ملفين} few {جارٍ إرسال # ملفات} many {جارٍ إرسال # ملفًا} other {جارٍ إرسال # ملف}}، {percent}',
    paused: 'متوقف مؤقتًا',
    idle: 'لا شيء قيد الإرسال',
    open: 'فتح Slipway',
    quit: 'إنهاء Slipway',
  },
  notice: {
    sent: '{count, plural, zero {لم يُرسل شيء} one {أُرسل ملفك} two {أُرسل ملفان} few {أُرسلت # ملفات} many {أُرسل # ملفًا} other {أُرسل # ملف}}',
    othersSent:
      '{count, plural, zero {لم يُرسل شيء.} one {أُرسل ملف واحد.} two {أُرسل ملفان.} few {أُرسلت # ملفات.} many {أُرسل # ملفًا.} other {أُرسل # ملف.}}',
    openSlipway: 'افتح Slipway لمعرفة السبب.',
  },
  sendWith: 'الإرسال باستخدام Slipway',
  arrivedTitle: 'وصلت ملفات: {name}',
  arrivedMore:
    '{name} و{count, plural, zero {لا ملفات أخرى} one {ملف آخر} two {ملفان آخران} few {# ملفات أخرى} many {# ملفًا آخر} other {# ملف آخر}}',
  exportedLinks: 'روابط Slipway',
  pastedImage: 'صورة ملصقة {stamp}',
  pastedText: 'نص ملصق {stamp}',
}
