/** Words of the list of files being sent, in Arabic. */
import type { Translated } from '../catalog.ts'
import type { queue as english } from '../en/queue.ts'

export const queue: Translated<typeof english> = {
  list: 'الملفات قيد الإرسال',
  progressOf: 'تقدم {name}',
  overallProgress: 'تقدم كل الملفات',
  state: {
    queued: 'ينتظر دوره',
    sending: 'جارٍ الإرسال',
    finishing: 'جارٍ الإنهاء…',
    waitingForNetwork: 'ينتظر الشبكة',
    waiting: 'ينتظر محاولة أخرى',
    paused: 'متوقف مؤقتًا',
    failed: 'تعذر إرساله',
    canceling: 'جارٍ الإلغاء…',
    canceled: 'أُلغي',
    done: 'تم',
    sentBefore: 'أُرسل من قبل',
  },
  triesAgainIn: 'المحاولة التالية بعد: {duration}',
  sentOf: '{sent} من {total}',
  worksUntil: 'صالح حتى {moment}',
  linkEnded: 'انتهى الرابط؛ انسخه من جديد',
  proof: {
    'full-object-crc32': 'تم التحقق: المجموع الاختباري (CRC-32) للملف كله في مساحة التخزين يطابق ملفك.',
    'composite-crc32':
      'تم التحقق: المجاميع الاختبارية (CRC-32) لكل جزء ولها معًا في مساحة التخزين تطابق ملفك.',
    md5: 'تم التحقق: المجموع الاختباري (MD5) في مساحة التخزين يطابق ملفك.',
  },
  finished:
    'أُرسل {done, number} من {total, plural, zero {# ملف} one {ملف واحد} two {ملفين} few {# ملفات} many {# ملفًا} other {# ملف}}',
  allDone:
    '{total, plural, zero {لا ملفات} one {أُرسل ملفك} two {أُرسل الملفان} few {أُرسلت كل الملفات (#)} many {أُرسلت كل الملفات (#)} other {أُرسلت كل الملفات (#)}}',
  needAttention:
    '{count, plural, zero {أُرسلت كل الملفات} one {تعذر إرسال ملف واحد} two {تعذر إرسال ملفين} few {تعذر إرسال # ملفات} many {تعذر إرسال # ملفًا} other {تعذر إرسال # ملف}}',
  needsYou:
    '{count, plural, zero {لا ملفات تحتاج إليك} one {ملف واحد يحتاج إليك} two {ملفان يحتاجان إليك} few {# ملفات تحتاج إليك} many {# ملفًا يحتاج إليك} other {# ملف يحتاج إليك}}',
  severalFiles:
    '{count, plural, zero {لا ملفات} one {ملف واحد} two {ملفان} few {# ملفات} many {# ملفًا} other {# ملف}}',
  groupSent:
    '{done, number} من {total, plural, zero {لا ملفات} one {ملف واحد} two {ملفين} few {# ملفات} many {# ملفًا} other {# ملف}}',
  groupDone:
    '{count, plural, zero {لم يُرسل شيء} one {أُرسل ملف واحد} two {أُرسل الملفان} few {أُرسلت # ملفات كلها} many {أُرسل # ملفًا كلها} other {أُرسل # ملف كلها}}',
  copyLinks:
    '{count, plural, zero {نسخ الروابط} one {نسخ الرابط} two {نسخ رابطين} few {نسخ # روابط} many {نسخ # رابطًا} other {نسخ # رابط}}',
  more: 'المزيد',
  rename: 'إعادة التسمية',
  renameTitle: 'إعادة التسمية قبل الإرسال',
  newName: 'الاسم الجديد',
  nameStays: 'لم يعد تغيير الاسم ممكنًا.',
  actions: 'إجراءات لكل الملفات',
  first: 'إرساله أولًا',
  pause: 'إيقاف مؤقت',
  resume: 'متابعة',
  cancelUpload: 'إلغاء',
  retry: 'إعادة المحاولة',
  keepBoth: 'الاحتفاظ بكليهما',
  sentBefore: 'أُرسل من قبل: {moment}. الملف ما زال موجودًا، وهذا رابط جديد إليه.',
  sendAnew: 'إرسال مرة أخرى',
  clear: 'إزالة من القائمة',
  copyLink: 'نسخ الرابط',
  copied: 'تم النسخ',
  named: '{action}: {name}',
  pauseAll: 'إيقاف الكل مؤقتًا',
  resumeAll: 'متابعة الكل',
  cancelAll: 'إلغاء الكل',
  clearFinished: 'إزالة المكتمل',
  copyAllLinks: 'نسخ كل الروابط',
  confirmCancel: {
    title:
      'إلغاء {count, plural, zero {# ملف} one {ملف واحد} two {ملفين} few {# ملفات} many {# ملفًا} other {# ملف}}؟',
    text: 'يُحذف ما أُرسل منها حتى الآن. تبقى الملفات المكتملة وتبقى روابطها صالحة.',
    confirm:
      'إلغاء {count, plural, zero {# ملف} one {ملف واحد} two {ملفين} few {# ملفات} many {# ملفًا} other {# ملف}}',
    keep: 'متابعة الإرسال',
  },
}
