/** Words of the way out to the network, in Arabic. */
import type { Translated } from '../catalog.ts'
import type { network as english } from '../en/network.ts'

export const network: Translated<typeof english> = {
  title: 'الشبكة',
  open: 'إعدادات الشبكة',
  proxy: 'الوكيل (Proxy)',
  proxyHelp: 'تمر بيانات المكاتب عبر وكيل. لا شيء يتجاوز الوكيل الذي تختاره.',
  modes: {
    system: 'كما ضُبط هذا الحاسوب',
    none: 'بلا',
    fixed: 'هذا الوكيل',
    script: 'بنص برمجي',
  },
  address: {
    fixed: 'عنوان الوكيل',
    script: 'عنوان النص البرمجي',
  },
  addressHelp: {
    fixed: 'مثل proxy.example.com:8080',
    script: 'مثل http://wpad.example.com/proxy.pac',
  },
  addressWrong: {
    fixed: 'أدخل اسمًا ومنفذًا، مثل proxy.example.com:8080.',
    script: 'أدخل عنوانًا يبدأ بـ http://‎ أو https://‎.',
  },
  use: 'استخدام',
  inUse: 'الوكيل مستخدم الآن.',
  signIn: 'تسجيل الدخول في الوكيل',
  signInHelp: {
    none: 'فقط إذا طلبه الوكيل.',
    kept: 'محفوظ في سلسلة مفاتيح هذا الحاسوب.',
    'this-session': 'يُنسى عند إغلاق Slipway.',
    missing: 'يجب إدخال كلمة المرور من جديد.',
  },
  user: 'اسم المستخدم',
  password: 'كلمة المرور',
  keep: 'تسجيل الدخول',
  forget: 'نسيان بيانات الدخول',
  certificates: 'الشهادات',
  certificatesHelp: 'ما يثق به هذا الحاسوب موثوق هنا. أضف شهادة قسم التقنية لمساحتك الخاصة.',
  add: 'إضافة شهادة',
  added: 'الشهادة موثوقة الآن.',
  remove: 'إزالة',
  validUntil: 'صالحة حتى {moment}',
}
