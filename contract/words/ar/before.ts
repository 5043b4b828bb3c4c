/** Words of what is asked before a drop is sent, in Arabic. */
import type { Translated } from '../catalog.ts'
import type { before as english } from '../en/before.ts'

export const before: Translated<typeof english> = {
  title: 'قبل الإرسال',
  summary:
    '{count, plural, zero {لا ملفات} one {ملف واحد} two {ملفان} few {# ملفات} many {# ملفًا} other {# ملف}}، {size}',
  privateTitle:
    '{count, plural, zero {لا ملفات خاصة} one {يبدو هذا خاصًا} two {يبدو ملفان خاصين} few {تبدو # ملفات خاصة} many {يبدو # ملفًا خاصًا} other {يبدو # ملف خاصًا}}',
  privateHelp: 'يمكن لمن يحصل على الرابط فتح ما ترسله.',
  hugeTitle:
    '{count, plural, zero {لا ملفات كبيرة} one {هذا كبير جدًا} two {ملفان كبيران جدًا} few {# ملفات كبيرة جدًا} many {# ملفًا كبيرًا جدًا} other {# ملف كبير جدًا}}',
  hugeHelp: 'قد يستغرق ساعات ويملأ مساحة التخزين.',
  reasons: {
    key: 'مفتاح سري',
    passwords: 'كلمات مرور محفوظة',
    secrets: 'إعدادات فيها أسرار',
    huge: 'أكثر من 50 غيغابايت',
  },
  privateChoice: 'ماذا نفعل بها',
  leaveOut: 'استبعادها',
  sendToo: 'إرسالها أيضًا',
  takenTitle:
    '{count, plural, zero {لا أسماء مكررة} one {شاركت ملفًا بهذا الاسم من قبل} two {شاركت ملفين بهذين الاسمين من قبل} few {شاركت # ملفات بهذه الأسماء من قبل} many {شاركت # ملفًا بهذه الأسماء من قبل} other {شاركت # ملف بهذه الأسماء من قبل}}',
  takenChoice: 'الاسم نفسه',
  taken: {
    'keep-both': 'الاحتفاظ بكليهما',
    replace: 'استبدال',
    skip: 'تخطٍّ',
  },
  takenHelp: {
    'keep-both': 'للملف الجديد رابط خاص به. يبقى الرابط القديم كما هو.',
    replace: 'يُفقد الملف القديم. رابطه يعطي الملف الجديد.',
    skip: 'لا يُرسل شيء. يبقى الرابط القديم كما هو.',
  },
  thereTitle:
    '{count, plural, zero {لا أسماء مكررة} one {يوجد ملف بهذا الاسم} two {يوجد ملفان بهذين الاسمين} few {توجد # ملفات بهذه الأسماء} many {يوجد # ملفًا بهذه الأسماء} other {يوجد # ملف بهذه الأسماء}}',
  thereHelp: {
    'keep-both': 'يبقى الموجود كما هو. يُضاف رقم بعد اسم الملف الجديد، مثل (2).',
    replace: 'يُفقد الموجود أيًّا كان مرسله. روابطه تعطي الملف الجديد.',
    skip: 'لا يُرسل شيء. يبقى الموجود كما هو.',
  },
  as: 'الإرسال على شكل',
  asFiles: 'ملفات منفردة',
  asZip: 'ملف ZIP واحد',
  names: 'الأسماء',
  nameOf: 'اسم {name}',
  nameFaults: {
    empty: 'أدخل اسمًا.',
    path: 'لا يمكن أن يحتوي الاسم على / أو \\.',
    dots: 'لا يصلح هذا اسمًا.',
    long: 'هذا الاسم طويل جدًا.',
    twice: 'لملف آخر هنا هذا الاسم.',
  },
  more: 'و{count, plural, zero {لا ملفات أخرى} one {ملف آخر} two {ملفان آخران} few {# ملفات أخرى} many {# ملفًا آخر} other {# ملف آخر}}',
  zipMore:
    'و{count, plural, zero {لا غيره} one {ملف آخر} two {ملفان آخران} few {# ملفات أخرى} many {# ملفًا آخر} other {# ملف آخر}}',
  send: 'إرسال {count, plural, zero {# ملف} one {ملف واحد} two {ملفين} few {# ملفات} many {# ملفًا} other {# ملف}}',
  sendZip: 'إرسال ملف ZIP واحد',
  replaceAndSend: 'الاستبدال والإرسال',
  sendNothing: 'عدم إرسال شيء',
  dontSend: 'عدم الإرسال',
  leftOut:
    '{count, plural, zero {لم يُستبعد شيء} one {استُبعد ملف واحد} two {استُبعد ملفان} few {استُبعدت # ملفات} many {استُبعد # ملفًا} other {استُبعد # ملف}}',
}
