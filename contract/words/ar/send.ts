/** Words of the window's frame and of handing files in, in Arabic. */
import type { Translated } from '../catalog.ts'
import type { send as english } from '../en/send.ts'

export const send: Translated<typeof english> = {
  frame: {
    views: 'طرق العرض',
    send: 'إرسال',
    shared: 'المشاركات',
    settings: 'الإعدادات',
    help: 'المساعدة',
    skip: 'الانتقال إلى الملفات',
    safeToClose: 'يمكن الإغلاق بأمان',
    keepOpen: 'الإرسال مستمر',
    safeAt: 'ينتهي نحو {moment}',
    safeToCloseHint: 'لا يُرسَل شيء الآن. يمكنك إغلاق Slipway أو إيقاف تشغيل الحاسوب.',
    keepOpenHint: 'أبقِ الحاسوب يعمل. ما ينقطع يُستأنف عند فتح Slipway من جديد.',
  },
  local: {
    title: 'أنت تجرّب Slipway',
    text: 'تبقى الملفات على هذا الحاسوب، ولا تُفتح الروابط إلا عليه.',
    action: 'ربط مساحة التخزين',
  },
  keyMissing: {
    action: 'إدخال المفتاح',
  },
  drop: {
    title: 'أفلت الملفات هنا',
    text: 'ملفات أو مجلدات كاملة بأي حجم. لكل ملف رابط.',
    zipText: 'ملفات أو مجلدات كاملة بأي حجم. لما تفلته معًا رابط واحد.',
    asZip: 'ملف ZIP واحد ورابط واحد',
    more: 'أفلت المزيد من الملفات في أي مكان من النافذة',
    chooseFiles: 'اختيار ملفات',
    chooseFolder: 'اختيار مجلد',
    pasteHint: 'يمكنك أيضًا اللصق باستخدام {keys}',
    how: {
      title: 'طريقة العمل',
      drop: 'أفلت ملفاتك',
      check: 'يرسلها Slipway ويتحقق منها',
      paste: 'الصق الرابط أينما شئت',
    },
    release: 'أفلت للإرسال',
    releaseText: 'لكل ملف رابط خاص به.',
    releaseZipText: 'للكل رابط واحد.',
    alreadyInList:
      '{count, plural, zero {لا ملفات مكررة.} one {هذا الملف في القائمة بالفعل.} two {هذان الملفان في القائمة بالفعل.} few {هذه الملفات (#) في القائمة بالفعل.} many {هذه الملفات (#) في القائمة بالفعل.} other {هذه الملفات (#) في القائمة بالفعل.}}',
    nothingFound: 'لم تكن فيه ملفات.',
  },
  refused: {
    title:
      '{count, plural, zero {لم يُرفض أي ملف} one {تعذر قبول ملف واحد} two {تعذر قبول ملفين} few {تعذر قبول # ملفات} many {تعذر قبول # ملفًا} other {تعذر قبول # ملف}}',
    more: 'و{count, plural, zero {لا ملفات أخرى} one {ملف آخر} two {ملفان آخران} few {# ملفات أخرى} many {# ملفًا آخر} other {# ملف آخر}}',
  },
  toast: {
    region: 'الرسائل',
    copied:
      '{count, plural, zero {لم يُنسخ أي رابط.} one {نُسخ الرابط.} two {نُسخ رابطان.} few {نُسخت # روابط.} many {نُسخ # رابطًا.} other {نُسخ # رابط.}} الصلاحية حتى {moment}.',
    removed: 'أُزيل من القائمة. يبقى الرابط صالحًا حتى ينتهي وقته.',
  },
  warnings: {
    'settings-set-aside': 'تعذرت قراءة إعداداتك، فبدأ Slipway بإعدادات جديدة. احتُفظ بالملف القديم.',
    'history-set-aside': 'تعذرت قراءة قائمة الملفات المشارَكة. بدأت قائمة جديدة واحتُفظ بالقديمة.',
    'secrets-this-session-only': 'لا مكان آمنًا للمفاتيح على هذا الحاسوب. ينسى Slipway مفتاحك عند الإغلاق.',
    'keychain-closed':
      'لم تُفتح سلسلة مفاتيح الحاسوب. افتح قفلها وأعد تشغيل Slipway؛ وحتى ذلك تُنسى المفاتيح عند الإغلاق.',
    'managed-not-trusted': 'ملف Slipway لهذا الحاسوب غير محمي فلا يُعتدّ به. أخبر قسم التقنية.',
    'managed-damaged': 'تعذرت قراءة ملف Slipway لهذا الحاسوب. يبقى ما ضُبط سابقًا؛ أخبر قسم التقنية.',
    'records-not-saved': 'لا يستطيع Slipway الكتابة في مجلده. لن تُستأنف عمليات الرفع بعد إعادة التشغيل.',
  },
  clockWrong: {
    slow: 'ساعة هذا الحاسوب متأخرة (تقريبًا {duration}). اضبط التاريخ والوقت؛ يستمر الإرسال أثناء ذلك.',
    fast: 'ساعة هذا الحاسوب متقدمة (تقريبًا {duration}). اضبط التاريخ والوقت؛ يستمر الإرسال أثناء ذلك.',
  },
}
