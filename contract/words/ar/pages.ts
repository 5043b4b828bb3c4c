/** Words of the pages that others open, and of the message that brings them a link, in Arabic. */
import type { Translated } from '../catalog.ts'
import type { pages as english } from '../en/pages.ts'

export const pages: Translated<typeof english> = {
  filesTitle:
    '{count, plural, zero {لا ملفات} one {ملف واحد} two {ملفان} few {# ملفات} many {# ملفًا} other {# ملف}} لك',
  inAll: 'المجموع {size}.',
  files: 'الملفات',
  download: 'تنزيل',
  downloadOf: 'تنزيل {name}',
  filesNote: 'يمكن لمن لديه عنوان هذه الصفحة تنزيل الملفات حتى ذلك الحين.',
  worksUntil: 'الصلاحية حتى {moment}.',
  left: 'الوقت المتبقي: {duration}.',
  lessThanAMinute: 'بقي أقل من دقيقة.',
  over: 'انتهى الوقت. اطلب رابطًا جديدًا.',
  requestTitle: 'إرسال ملفات: {name}',
  choose: 'اختر الملفات التي تريد إرسالها. الحد الأقصى لكل ملف {size}.',
  send: 'إرسال',
  sending: 'الملفات قيد الإرسال',
  requestNote: 'لا يرى غيرك ممن لديهم هذه الصفحة ما ترسله.',
  progressOf: 'تقدم {name}',
  sentShare: 'أُرسل {percent}',
  sent: 'أُرسل',
  tooLarge: 'هذا الملف كبير جدًا فلم يُرسل.',
  full: 'استقبلت هذه الصفحة كل ما تستطيع من ملفات.',
  pageOver: 'انتهى وقت هذه الصفحة. اطلب رابطًا جديدًا.',
  broken: 'انقطع الاتصال. تحقق من الشبكة وأرسل الملف من جديد.',
  refused: 'رفضت مساحة التخزين هذا الملف. أخبر من طلبه منك.',
  chooseFirst: 'اختر ملفًا أولًا.',
  keepOpen: 'جارٍ الإرسال. أبقِ هذه الصفحة مفتوحة.',
  sentOf: 'أُرسل {sent} من {total}.',
  thanks: 'شكرًا لك؛ يمكنك إغلاق هذه الصفحة.',
  seeAbove: 'انظر أعلاه ما حدث للبقية.',
  messageItem: '{name} ({size})',
  messageEnd:
    '{count, plural, zero {الروابط صالحة} one {الرابط صالح} two {الرابطان صالحان} few {الروابط صالحة} many {الروابط صالحة} other {الروابط صالحة}} حتى {moment}. بعد ذلك اطلب مني رابطًا جديدًا.',
  messageMoment: '{day} الساعة {time}',
  snippet: {
    file: 'ملف',
    sendFile: 'إرسال ملف',
    look: 'تحقّق',
    ask: 'اسأل وحدة التخزين',
    delete: 'حذف',
    done: 'تم',
    failed: 'لم ينجح الأمر',
  },
}
