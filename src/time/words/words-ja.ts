import type { Words } from './words.js';

const PARTS = { year: '年', season: '季節', month: '月', day: '日' };
const DOUBTS = { uncertain: '不確か', approximate: 'おおよそ' };
const SEASONS = ['春', '夏', '秋', '冬'] as const;

const THIRDS = ['1～4月', '5～8月', '9～12月'];

export const words: Words = {
  corrected: (date) => date,
  about: ({ text, kind }) => (kind === 'yearsAgo' ? `約${text}` : `${text}頃`),
  possibly: (date) => `${date.text}（不確か）`,
  dateApproximate: '日付はおおよそ',
  doubt: (part, doubt) => `${PARTS[part]}は${DOUBTS[doubt]}`,
  decade: (firstYear) => `${firstYear}年代`,
  century: (number, isBeforeChrist) => `${isBeforeChrist ? '紀元前' : ''}${number}世紀`,
  within: (unit) => `${unit}中のある時`,
  between: (earliest, latest) => `${earliest.text}から${latest.text}の間`,
  yearUnknown: (dayAndMonth) => `${dayAndMonth}（年不明）`,
  // A season over two years arrives with "2001年–2002年".
  season: (season, year) => `${year.replace('年–', '～')}${SEASONS[season]}`,
  hemisphere: (season, side) => `${season}（${side === 'north' ? '北半球' : '南半球'}）`,
  partOfYear: (part, number, year) => {
    if (part === 'half') return `${year}${number === 1 ? '上半期' : '下半期'}`;
    return `${year}${part === 'quarter' ? `第${number}四半期` : THIRDS[number - 1]}`;
  },
  farYear: (year) => `西暦${year}年`,
  yearsAgo: (amount) => `${amount}年前`,
  to: (start, end) => `${start.text}から${end.text}まで`,
  from: (start) => `${start.text}から`,
  until: (end) => `${end.text}まで`,
  orLater: (date) => `${date}以降`,
  orEarlier: (date) => `${date}以前`,
  openStart: '始まりの定めなし',
  openEnd: '終わりの定めなし',
  startUnknown: '始まりは不明',
  endUnknown: '終わりは不明',
  dateUnknown: '日付不明',
  oneOf: (dates) => `次のいずれか：${dates}`,
  allOf: (dates) => `次のすべて：${dates}`,
  reported: (date) => `${date.text}に報道`,
  status: { confirmed: '確認済み', reported: '報道', disputed: '異論あり', planned: '予定', denied: '否定' },
  toward: (from, to) => `${from}から${to}へ`,
  remark: (text, remark) => `${text}（${remark}）`,
  events: (amount) => `${amount}件の出来事`,
  drawnAsOne: (amount) => `ほか${amount}件（まとめて表示）`,
  labelled: (label, text) => `${label}：${text}`,
  list: (items) => items.join('、'),
  figure: {
    timeline: '年表',
    key: {
      point: '日時が分かっている',
      span: 'この期間のいつか',
      bar: 'この期間を通して',
      approximate: 'おおよそ',
      uncertain: '不確か',
      open: '継続中',
      unknown: '始まりか終わりが不明',
      planned: '予定',
      denied: '否定',
      disputed: '異論あり',
      claims: '別の日付の説',
      later: '後に判明',
      cluster: '複数の出来事',
      density: '多数の出来事（高いほど多い）',
      densityByLane: '多数の出来事（グループごとに、高いほど多い）',
    },
    other: 'その他',
    sources: '出典',
    moreSources: (amount) => `ほか${amount}件`,
    columns: {
      date: '日付',
      event: '出来事',
      who: '関係者',
      place: '場所',
      lane: 'グループ',
      category: 'カテゴリー',
      status: '状況',
      sources: '出典',
    },
  },
};
