import type { StringTable } from './strings-en.js';

export { words } from '../time/words-ar.js';

export const strings: StringTable = {
  timeline: 'الخط الزمني',
  instructions:
    'تنقّل بين الأحداث بمفاتيح الأسهم، وكبّر وصغّر بالزائد والناقص، واعرض الكل بـ 0، وافتح حدثًا بمفتاح الإدخال.',
  loading: 'جارٍ تحميل الأحداث…',
  empty: 'لا توجد أحداث',
  issues: 'سجلات تعذّرت قراءتها: {0}',
  remarks: 'حقول لم تُستخدم: {0}',
  failed: 'تعذّر تحميل الأحداث.',
  retry: 'إعادة المحاولة',
  status: '{2}: الأحداث المعروضة {1} من {0}',
  ctrl: 'Ctrl',
  hintKey: 'استخدم {0} مع التمرير للتكبير',
  zoomIn: 'تكبير',
  zoomOut: 'تصغير',
  fit: 'عرض الكل',
  controls: 'أدوات الخط الزمني',
  close: 'إغلاق',
  claims: 'تواريخ أخرى مذكورة',
  people: 'الأطراف',
  place: 'المكان',
  status_confirmed: 'مؤكَّد',
  status_reported: 'وردت أنباء، غير مؤكَّد',
  status_disputed: 'مختلَف عليه',
  status_planned: 'مخطَّط له',
  status_denied: 'منفيّ',
  sources: 'المصادر',
  archived: 'نسخة محفوظة',
  links: 'أحداث ذات صلة',
  more: 'اقرأ المزيد',
  key: 'مفتاح الرموز',
};
