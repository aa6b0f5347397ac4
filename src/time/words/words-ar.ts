import type { DateKind, Words } from './words.js';

const DOUBTED_PARTS = {
  uncertain: {
    year: 'السنة غير مؤكَّدة',
    season: 'الفصل غير مؤكَّد',
    month: 'الشهر غير مؤكَّد',
    day: 'اليوم غير مؤكَّد',
  },
  approximate: { year: 'السنة تقريبية', season: 'الفصل تقريبي', month: 'الشهر تقريبي', day: 'اليوم تقريبي' },
};
const SEASONS = ['ربيع', 'صيف', 'خريف', 'شتاء'] as const;
const PARTS_OF_YEAR = { quarter: 'الربع', third: 'الثلث', half: 'النصف' };
const ORDINALS = ['الأول', 'الثاني', 'الثالث', 'الرابع'];

const AGO = 'قبل ';
/** They already have a preposition, or none fits. */
const WITHOUT_IN: readonly DateKind[] = ['phrase', 'yearsAgo'];

const PLURALS = new Intl.PluralRules('ar');

export const words: Words = {
  corrected: (date) => date,
  about: ({ text, kind }) => (kind === 'yearsAgo' ? `${AGO}حوالي ${text.slice(AGO.length)}` : `حوالي ${text}`),
  possibly: (date) => `ربما ${date.text}`,
  dateApproximate: 'التاريخ تقريبي',
  doubt: (part, doubt) => DOUBTED_PARTS[doubt][part],
  decade: (firstYear) => `عقد ${firstYear}`,
  century: (_number, isBeforeChrist, digits) => `القرن ${digits}${isBeforeChrist ? ' ق.م' : ''}`,
  within: (unit, precision) => `في وقت ما من ${precision === 'year' ? 'عام ' : ''}${unit}`,
  between: (earliest, latest) => `بين ${earliest.text} و${latest.text}`,
  yearUnknown: (dayAndMonth) => `${dayAndMonth}، السنة غير معروفة`,
  season: (season, year) => `${SEASONS[season]} ${year}`,
  hemisphere: (season, side) => `${season} (نصف الكرة ${side === 'north' ? 'الشمالي' : 'الجنوبي'})`,
  partOfYear: (part, number, year) => `${PARTS_OF_YEAR[part]} ${ORDINALS[number - 1] ?? number} من ${year}`,
  farYear: (year) => `عام ${year}`,
  yearsAgo: (amount) => `${AGO}${amount} سنة`,
  to: (start, end) => `من ${start.text} إلى ${end.text}`,
  from: ({ text, kind }) => (kind === 'yearsAgo' ? `منذ ${text.slice(AGO.length)}` : `من ${text}`),
  until: (end) => `حتى ${end.text}`,
  orLater: (date) => `${date} أو بعده`,
  orEarlier: (date) => `${date} أو قبله`,
  openStart: 'بداية مفتوحة',
  openEnd: 'نهاية مفتوحة',
  startUnknown: 'البداية غير معروفة',
  endUnknown: 'النهاية غير معروفة',
  dateUnknown: 'التاريخ غير معروف',
  oneOf: (dates) => `أحد هذه التواريخ: ${dates}`,
  allOf: (dates) => `كل هذه التواريخ: ${dates}`,
  reported: ({ text, kind }) => `أُبلغ عنه ${WITHOUT_IN.includes(kind) ? '' : 'في '}${text}`,
  status: {
    confirmed: 'مؤكَّد',
    reported: 'مُبلَّغ عنه',
    disputed: 'مختلَف عليه',
    planned: 'مخطَّط له',
    denied: 'تم نفيه',
  },
  toward: (from, to) => `من ${from} إلى ${to}`,
  remark: (text, remark) => `${text} (${remark})`,
  events: (amount, number) => {
    // One and two are expressed without a number.
    const forms = {
      zero: `${amount} حدث`,
      one: 'حدث واحد',
      two: 'حدثان',
      few: `${amount} أحداث`,
      many: `${amount} حدثًا`,
      other: `${amount} حدث`,
    };
    return forms[PLURALS.select(number)];
  },
  drawnAsOne: (amount) => `أحداث أخرى مرسومة معًا: ${amount}`,
  labelled: (label, text) => `${label}: ${text}`,
  list: (items) => items.join('، '),
  figure: {
    timeline: 'الخط الزمني',
    key: {
      point: 'في يوم أو وقت معلوم',
      span: 'في وقت ما خلال هذه الفترة',
      bar: 'طوال هذه الفترة',
      approximate: 'تقريبي',
      uncertain: 'غير مؤكَّد',
      open: 'مستمرّ',
      unknown: 'البداية أو النهاية غير معروفة',
      planned: 'مخطَّط له',
      denied: 'تم نفيه',
      disputed: 'مختلَف عليه',
      claims: 'تواريخ أخرى مذكورة',
      later: 'عُرف لاحقًا',
      cluster: 'عدة أحداث',
      density: 'أحداث كثيرة: كلما ارتفع الشكل زاد عددها',
      densityByLane: 'أحداث كثيرة: كلما ارتفع الشكل زاد عددها في مجموعتها',
    },
    other: 'أخرى',
    sources: 'المصادر',
    moreSources: (amount) => `ومصادر أخرى: ${amount}`,
    columns: {
      date: 'التاريخ',
      event: 'الحدث',
      who: 'الأطراف المعنية',
      place: 'المكان',
      lane: 'المجموعة',
      category: 'الفئة',
      status: 'الحالة',
      sources: 'المصادر',
    },
  },
};
