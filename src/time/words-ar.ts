import type { Words } from './words.js';

const DOUBTED_PARTS = {
  uncertain: {
    year: 'السنة غير مؤكدة',
    season: 'الفصل غير مؤكد',
    month: 'الشهر غير مؤكد',
    day: 'اليوم غير مؤكد',
  },
  approximate: { year: 'السنة تقريبية', season: 'الفصل تقريبي', month: 'الشهر تقريبي', day: 'اليوم تقريبي' },
};
const SEASONS = ['ربيع', 'صيف', 'خريف', 'شتاء'] as const;
const PARTS_OF_YEAR = { quarter: 'الربع', third: 'الثلث', half: 'النصف' };
const ORDINALS = ['الأول', 'الثاني', 'الثالث', 'الرابع'];

const AGO = 'قبل ';

const PLURALS = new Intl.PluralRules('ar');

export const words: Words = {
  about: (date) => (date.startsWith(AGO) ? `${AGO}حوالي ${date.slice(AGO.length)}` : `حوالي ${date}`),
  possibly: (date) => `ربما ${date}`,
  dateApproximate: 'التاريخ تقريبي',
  doubt: (part, doubt) => DOUBTED_PARTS[doubt][part],
  decade: (firstYear) => `عقد ${firstYear}`,
  century: (number, isBeforeChrist) => `القرن ${number}${isBeforeChrist ? ' ق.م' : ''}`,
  within: (unit, precision) => `في وقت ما من ${precision === 'year' ? 'عام ' : ''}${unit}`,
  between: (earliest, latest) => `بين ${earliest} و${latest}`,
  yearUnknown: (dayAndMonth) => `${dayAndMonth}، السنة غير معروفة`,
  season: (season, year) => `${SEASONS[season]} ${year}`,
  hemisphere: (season, side) => `${season} (نصف الكرة ${side === 'north' ? 'الشمالي' : 'الجنوبي'})`,
  partOfYear: (part, number, year) => `${PARTS_OF_YEAR[part]} ${ORDINALS[number - 1] ?? number} من ${year}`,
  farYear: (year) => `عام ${year}`,
  yearsAgo: (amount) => `${AGO}${amount} سنة`,
  to: (start, end) => `من ${start} إلى ${end}`,
  from: (start) => `من ${start}`,
  until: (end) => `حتى ${end}`,
  by: (date) => `بحلول ${date}`,
  orLater: (date) => `${date} أو بعده`,
  orEarlier: (date) => `${date} أو قبله`,
  openStart: 'بداية مفتوحة',
  openEnd: 'نهاية مفتوحة',
  startUnknown: 'البداية غير معروفة',
  endUnknown: 'النهاية غير معروفة',
  dateUnknown: 'التاريخ غير معروف',
  oneOf: (dates) => `أحد هذه التواريخ: ${dates}`,
  allOf: (dates) => `كل هذه التواريخ: ${dates}`,
  reported: (date) => `أُفيد به ${date}`,
  status: {
    confirmed: 'مؤكد',
    reported: 'مُبلَّغ عنه',
    disputed: 'متنازع عليه',
    planned: 'مخطط له',
    denied: 'منفي',
  },
  toward: (from, to) => `من ${from} إلى ${to}`,
  remark: (text, remark) => `${text} (${remark})`,
  events: (amount, number) => {
    const forms = { zero: 'حدث', one: 'حدث', two: 'حدث', few: 'أحداث', many: 'حدثًا', other: 'حدث' };
    return `${amount} ${forms[PLURALS.select(number)]}`;
  },
  drawnAsOne: (amount) => `${amount} أخرى مرسومة معًا`,
  list: (items) => items.join('، '),
  figure: {
    key: {
      point: 'في يوم أو وقت معلوم',
      span: 'في وقت ما من هذا الشهر أو العام',
      bar: 'امتدّ من … إلى',
      approximate: 'تقريبي',
      uncertain: 'غير مؤكَّد',
      open: 'مستمرّ',
      unknown: 'البداية أو النهاية مجهولة',
      planned: 'مخطَّط له',
      denied: 'منفيّ',
      disputed: 'مختلَف عليه',
      claims: 'تواريخ أخرى مذكورة',
      later: 'عُرف لاحقًا',
      cluster: 'عدة أحداث',
      density: 'أحداث كثيرة: كلما ارتفع الشكل زاد عددها',
    },
    other: 'أخرى',
    sources: 'المصادر',
    moreSources: (amount) => `ومصادر أخرى: ${amount}`,
    columns: {
      date: 'التاريخ',
      event: 'الحدث',
      who: 'المعنيون',
      place: 'المكان',
      lane: 'المجموعة',
      category: 'الفئة',
      status: 'الحالة',
      sources: 'المصادر',
    },
  },
};
