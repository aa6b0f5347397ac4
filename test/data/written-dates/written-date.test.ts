import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { writtenDate } from '../../../src/data/written-dates/written-date.js';
import { readPart } from '../../../src/data/written-dates/written-part.js';
import { toEdtf } from '../../../src/time/edtf/date-input.js';
import { stringifyEdtf } from '../../../src/time/edtf/stringify-edtf.js';
import { edtfDates } from '../../time/edtf-arbitrary.js';

const CASES: readonly (readonly [text: string, edtf: string | null])[] = [
  ['Nov 14, 1840', '1840-11-14'],
  ['Nov 14 1840 00:00:00 GMT', '1840-11-14T00:00:00Z'],
  ['14. November 1840', '1840-11-14'],
  ['14 de noviembre de 1840', '1840-11-14'],
  ['1er janvier 1900', '1900-01-01'],
  ['Januar 2022', '2022-01'],
  ['28-Nov-2026', '2026-11-28'],
  ['Sat Nov 28 2026 08:06:05 GMT+0100 (CET)', '2026-11-28T08:06:05+01:00'],
  ['Sat, 28 Nov 2026 08:06:05 GMT', '2026-11-28T08:06:05Z'],
  ['2022-02-05 10:30', '2022-02-05T10:30:00'],
  ['2022-02-05 10:30 pm', '2022-02-05T22:30:00'],
  ['20220205', '2022-02-05'],
  ['2022/1/5', '2022-01-05'],
  ['02/2022', '2022-02'],
  ['2022年2月5日', '2022-02-05'],
  ['2022年2月', '2022-02'],
  ['13/2/2022', '2022-02-13'],
  ['2/13/2022', '2022-02-13'],
  ['5.2.2022', '2022-02-05'],
  ['5/2/2022', '[2022-02-05,2022-05-02]'],
  ['5/5/2022', '2022-05-05'],
  ['03-04-05', '[2003-04-05,2005-03-04,2005-04-03]'],
  ['31/2/2022', null],
  ['c. 1870', '1870~'],
  ['ca. Feb 1862', '1862-02~'],
  ['1862?', '1862?'],
  ['about 1862?', '1862%'],
  ['1840s', '184'],
  ['19th century', '18'],
  ['Q3 2021', '2021-35'],
  ['Spring 1861', '1861-21'],
  ['44 BC', '-0043'],
  ['12000 BC', 'Y-11999'],
  ['c. 17000 BCE', 'Y-16999~'],
  ['10000 v. Chr.', '-9999'],
  ['12000 AD', 'Y12000'],
  ['-12000 BC', null],
  ['0044-03-15 BC', null],
  ['03/1200 BC', null],
  ['AD 79', '0079'],
  ['79 CE', '0079'],
  ['c. AD 9', '0009~'],
  ['-13800000000', 'Y-13800000000'],
  ['1939–1945', '1939/1945'],
  ['Jan 5, 2022 - Feb 3, 2022', '2022-01-05/2022-02-03'],
  ['Mon Mar 05 2012', '2012-03-05'],
  ['Tue Mar 11 13:08:45 +0000 2008', '2008-03-11T13:08:45+00:00'],
  ['Tue Mar 11 13:08:45 UTC 2008', '2008-03-11T13:08:45Z'],
  ['31-May-13', '2013-05-31'],
  ['5-Feb-70', '1970-02-05'],
  ['05-MAR-12 10.11.12.500 AM', '2012-03-05T10:11:12.500'],
  ['14/Jan/2013', '2013-01-14'],
  ['14.Jan.2013', '2013-01-14'],
  ['05MAR2012', '2012-03-05'],
  ['10/Oct/2000:13:55:36 -0700', '2000-10-10T13:55:36-07:00'],
  ['15 Mar 44', null],
  ['January, 2013', '2013-01'],
  ['Mon 3/25/2024', '2024-03-25'],
  ['Mo, 4.3.2024', '2024-03-04'],
  ['not 3/25/2024', null],
  ['1. 2. 2012', '2012-02-01'],
  ['2012-05-00', '2012-05'],
  ['2012-00-00', '2012'],
  ['0000-00-00', null],
  ['4 October 1957[2]', '1957-10-04'],
  ['1066 [a][note 3]', '1066'],
  ['[1066,1067]', '[1066,1067]'],
  ['12–15 January 2012', '2012-01-12/2012-01-15'],
  ['5.–7. März 2012', '2012-03-05/2012-03-07'],
  ['January 12–15, 2012', '2012-01-12/2012-01-15'],
  ['Jan 30 – Feb 2, 2012', '2012-01-30/2012-02-02'],
  ['30 January – 2 February 2012', '2012-01-30/2012-02-02'],
  ['May–June 2012', '2012-05/2012-06'],
  ['May/June 2012', '2012-05/2012-06'],
  ['Dec. / Jan. 2012', null],
  ['Spring/Summer 2012', '2012-21/2012-22'],
  ['30 Dec – 2 Jan 2012', null],
  ['05.03.2012 - 07.03.2012', '2012-03-05/2012-03-07'],
  ['2012–present', '2012/..'],
  ['March 5, 2012 – present', '2012-03-05/..'],
  ['recent months', null],
  ['12', '12'],
  ['Saturday, 28 November 2026', '2026-11-28'],
  ['Sa., 28. November 2026', '2026-11-28'],
  ['segunda-feira, 5 de janeiro de 2026', '2026-01-05'],
  ['Thurs 5 Feb 2026', '2026-02-05'],
  ['on 5 May 2020', '2020-05-05'],
  ['ABT MAR 1850', '1850-03~'],
  ['abt. 1850', '1850~'],
  ['12/25', '12/25'],
  ['BEF MAR 1945', '[..1945-02]'],
  ['before March 1945', '[..1945-02]'],
  ['after 5 May 1945', '[1945-05-06..]'],
  ['AFT 5 MAY 1945', '[1945-05-06..]'],
  ['since May 2020', '2020-05/..'],
  ['until May 2020', '../2020-05'],
  ['by May 2020', '[..2020-05]'],
  ['early May 2020', '[2020-05-01..2020-05-10]'],
  ['mid May 2020', '[2020-05-11..2020-05-20]'],
  ['late February 2020', '[2020-02-21..2020-02-29]'],
  ['not March 2022', null],
  ['vor März 1945', '[..1945-02]'],
  ['Anfang Januar 2022', '[2022-01-01..2022-01-10]'],
  ['Chapter 5 May 2020', null],
  ['202202', null],
  ['2022036', null],
  ['1644055200', null],
  ['2024-01-03 10:00 EST', '2024-01-03T10:00:00-05:00'],
  ['3 Jan 2024 10:00 am PDT', '2024-01-03T10:00:00-07:00'],
  ['2024-01-03T10:00 CEST', '2024-01-03T10:00:00+02:00'],
  ['Tue Mar 11 13:08:45 EDT 2008', '2008-03-11T13:08:45-04:00'],
  ['Tue Mar 11 13:08:45 IST 2008', null],
  ['2024-01-03 10:00 BST', null],
  ['20240103T100000Z', '2024-01-03T10:00:00Z'],
  ['20240103T1000', '2024-01-03T10:00:00'],
  ['2022-W05', '[2022-01-31..2022-02-06]'],
  ['2022W05', '[2022-01-31..2022-02-06]'],
  ['2020-W53-5', '2021-01-01'],
  ['2022-W53', null],
  ['2022-W00', null],
  ['H1 2020', '2020-40'],
  ['2020H2', '2020-41'],
  ['the 1850s', '185'],
  ['the 19th century', '18'],
  ['5th century BC', '-04XX'],
  ['1st century BCE', '-00XX'],
  ['c. 5th century BC', '-04XX~'],
  ['spring of 2020', '2020-21'],
  ['Winter 2020/21', '2020-24'],
  ['winter of 1944–1945', '1944-24'],
  ['winter 2020/22', null],
  ['summer 2020/21', null],
  ['25/2020', null],
  ['2020.25', null],
  ['13/2020', null],
  ['before 1990', '[..1989]'],
  ['pre-1990', '[..1989]'],
  ['before January 1990', '[..1989-12]'],
  ['before 1 March 2020', '[..2020-02-29]'],
  ['before 500 BC', '[..-0500]'],
  ['before the 1850s', '[..184]'],
  ['before c. 1870', '[..1870~]'],
  ['before 1990–1995', null],
  ['avant 1990', '[..1989]'],
  ['antes de 1990', '[..1989]'],
  ['nach 1870', '[1871..]'],
  ['post-1945', '[1946..]'],
  ['after the 19th century', '[19..]'],
  ['1990 or earlier', '[..1990]'],
  ['no earlier than 1990', '[1990..]'],
  ['1990 or later', '[1990..]'],
  ['from 2012', '2012/..'],
  ['2012 onwards', '2012/..'],
  ['seit Mai 2020', '2020-05/..'],
  ['bis 2019', '../2019'],
  ['BET 1900 AND 1905', '[1900..1905]'],
  ['between 3 and 5 May 1990', '[1990-05-03..1990-05-05]'],
  ['between May and June 1990', '[1990-05..1990-06]'],
  ['between 1200 and 800 BC', '[-1199..-0799]'],
  ['zwischen 1990 und 1995', '[1990..1995]'],
  ['between 1995 and 1990', null],
  ['1990 or 1991', '[1990,1991]'],
  ['5 or 6 May 1990', '[1990-05-05,1990-05-06]'],
  ['Trick or 1990', null],
  ['1990 or 1991 or 1992', null],
  ['from 1990 to 1995', '1990/1995'],
  ['FROM 1 JAN 1900 TO 1905', '1900-01-01/1905'],
  ['de 1990 à 1995', '1990/1995'],
  ['early 2020', '[2020-01..2020-04]'],
  ['mid-1990s', '[1994..1996]'],
  ['the late 19th century', '[1867..1899]'],
  ['early spring 2020', null],
  ['EST 1900', '1900~'],
  ['CAL 1900', '1900~'],
  ['probably 1990', '1990?'],
  ['vers 1900', '1900~'],
  ['c. 1870–1880', '1870~/1880~'],
  ['c. 1200 BC – 800 BC', '-1199~/-0799'],
  ['1200–800 BC', '-1199/-0799'],
  ['800–1200 BC', null],
  ['c. 1200-800 BC', '-1199~/-0799~'],
  ['AD 100–200', '0100/0200'],
  ['15th–16th century', '14/15'],
  ['15th to 16th centuries', '14/15'],
  ['1850s–1860s', '185/186'],
  ['May 1990–June 1991', '1990-05/1991-06'],
  ['March 5, 2012—April 2, 2013', '2012-03-05/2013-04-02'],
  ['19th c.', '18'],
  ['19. Jh.', '18'],
  ['XIXe siècle', '18'],
  ['siglo XIX', '18'],
  ['siglo IIII', null],
  ['2nd millennium', '1XXX'],
  ['3rd millennium BC', '-2XXX'],
  ['1Q 2020', '2020-33'],
  ['2020 2H', '2020-41'],
  ['second quarter of 2020', '2020-34'],
  ['last quarter of 2020', '2020-36'],
  ['first half of 1990', '1990-40'],
  ['latter half of the 19th century', '[1850..1899]'],
  ['third half of 1990', null],
  ['FY2012', '2012~'],
  ['66 Ma', 'Y-66E6S2'],
  ['2.6 million years ago', 'Y-26E5S2'],
  ['251.902 Ma', 'Y-251900E3S6'],
  ['0.0117 Ma', 'Y-97E2S2'],
  ['4.5 Ga', 'Y-45E8S2'],
  ['13.8 billion years ago', 'Y-138E8S3'],
  ['0 Ma', null],
  ['66 MA', null],
  ['5th–4th century BC', '-04XX/-03XX'],
  ['early 5th century B.C.', '[-0499..-0466]'],
  ['first half of the 5th century BC', '[-0499..-0450]'],
  ['mid- to late 19th century', '[1834..1899]'],
  ['early to mid-19th century', '[1800..1866]'],
  ['late to early 19th century', null],
  ['second quarter 19th century', '[1825..1849]'],
  ['last quarter of the 19th century', '[1875..1899]'],
  ['1700s', '17'],
  ['2000s', '200'],
  ['1960s–70s', '196/197'],
  ['start of 2020', '[2020-01..2020-04]'],
  ['the end of May 2020', '[2020-05-21..2020-05-31]'],
  ['end of the 19th century', '[1867..1899]'],
  ['dated 1654', '1654'],
  ['(1885)', '1885'],
  ['(c. 1885)', '1885~'],
  ['1990, 1991 or 1992', '[1990,1991,1992]'],
  ['1990, 1991, or 1992', '[1990,1991,1992]'],
  ['May 5, 1990 or May 7, 1990', '[1990-05-05,1990-05-07]'],
  ['1990, chapter or 1992', null],
  ['from 1990 onwards', '1990/..'],
  ['since 1990 on', '1990/..'],
  ['à partir de 1990', '1990/..'],
  ['a partir de 1990', '1990/..'],
  ['NET March 2026', '[2026-03..]'],
  ['NET 30', null],
  ['(12)', null],
  ['(500)', null],
  ['20 г', null],
  ['500 г.', null],
  ['2022 г.', '2022'],
  ['12,000 BC', 'Y-11999'],
  ['12.000 v. Chr.', 'Y-11999'],
  ['5000 BP', '-3050~'],
  ['12,000 cal BP', 'Y-10050~'],
  ['10 ka', 'Y-8E3S1'],
  ['11.7 ka', 'Y-97E2S2'],
  ['10.5432 ka', null],
  ['12,000 years ago', 'Y-10E3S2'],
  ['50,000 years ago', 'Y-48E3S2'],
  ['12,345 years ago', 'Y-10345'],
  ['50 years ago', null],
  ['2Q20', '2020-34'],
  ['Q4 ’98', '1998-36'],
  ['3H20', null],
  ['FY2023/24', '2023/2024'],
  ['FY2023-25', null],
  ['2023–24 season', '2023/2024'],
  ['morning of 5 May 2020', '2020-05-05'],
  ['Jul-76', '1976-07'],
  ['May ’05', '2005-05'],
  ['May 05', null],
  ['令和4年2月5日', '2022-02-05'],
  ['昭和二十年', null],
  ['平成元年', '1989'],
  ['2022년 2월 5일', '2022-02-05'],
  ['2022년 13월', null],
  ['2022. 2. 13.', '2022-02-13'],
  ['2022. február 13.', '2022-02-13'],
  ['13 tháng 2, 2022', '2022-02-13'],
  ['tháng 2 năm 2022', '2022-02'],
  ['5 февраля 2022 г.', '2022-02-05'],
  ['5 lutego 2022', '2022-02-05'],
  ['5 листопада 2022', '2022-11-05'],
  ['5 listopada 2022', null],
  ['', null],
];
/** Their calendar is the Gregorian one, and their numbers are written with the digits of this page. */
const LANGUAGES = 'de en es fr it nl pt pl cs tr ru uk bg hu ko ja zh hi he ar el fi sv da nb id ro vi'.split(' ');

describe('writtenDate', () => {
  for (const [text, edtf] of CASES) {
    it(`reads ${JSON.stringify(text)} as ${edtf ?? 'no date'}`, () => expect(writtenDate(text)).to.equal(edtf));
  }

  it('reads numbers in a given order', () => {
    expect(writtenDate('5/2/2022', { order: 'dmy' })).to.equal('2022-02-05');
    expect(writtenDate('5/2/2022', { order: 'mdy' })).to.equal('2022-05-02');
    expect(writtenDate('03-04-05', { order: 'ymd' })).to.equal('2003-04-05');
  });

  it('knows the months of a given language', () => {
    expect(writtenDate('5 listopada 2022', { locale: 'pl' })).to.equal('2022-11-05');
    expect(writtenDate('5 listopada 2022', { locale: 'hr' })).to.equal('2022-10-05');
    expect(writtenDate('5 listopada 2022', { locale: 'no locale' })).to.equal(null);
  });

  for (const language of LANGUAGES) {
    it(`reads the dates that are written in ${language}`, () => {
      const written = (options: Intl.DateTimeFormatOptions) =>
        new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC', numberingSystem: 'latn' });
      const days = [written({ dateStyle: 'long' }), written({ dateStyle: 'medium' })];
      const months = [written({ year: 'numeric', month: 'long' }), written({ year: 'numeric', month: 'short' })];
      for (let month = 1; month <= 12; month++) {
        const date = Date.UTC(2022, month - 1, 25);
        const edtf = new Date(date).toISOString().slice(0, 10);
        for (const text of days.map((format) => format.format(date))) {
          expect(writtenDate(text, { locale: language }), text).to.equal(edtf);
          // Without a locale, `listopada` may be October or November.
          expect(writtenDate(text), text).to.be.oneOf([edtf, null]);
        }
        for (const text of months.map((format) => format.format(date))) {
          expect(writtenDate(text, { locale: language }), text).to.equal(edtf.slice(0, 7));
        }
      }
    });
  }

  it('reads what is left of words that repeat once for each, not for all their combinations', () => {
    let reads = 0;
    const read = (text: string): string | null => {
      reads += 1;
      return readPart(text, read);
    };
    for (const words of ['mid late ', 'early mid ', 'mid- to late ', 'first half of ']) {
      readPart(`${words.repeat(20)}1990`, read);
    }
    expect(reads).to.be.below(200);
  });

  it('does not read the months of another calendar as months of this one', () => {
    for (const locale of ['fa', 'th', 'ar-SA', 'ne']) {
      const text = new Intl.DateTimeFormat(locale, {
        dateStyle: 'long',
        timeZone: 'UTC',
        numberingSystem: 'latn',
      }).format(Date.UTC(2022, 1, 25));
      expect(writtenDate(text, { locale }), text).to.be.oneOf(['2022-02-25', null]);
    }
  });

  it('gives EDTF back as it is', () => {
    fc.assert(
      fc.property(edtfDates.map(stringifyEdtf), (text) => {
        fc.pre(!/^\d\d\/\d{4}$/.test(text));
        expect(writtenDate(text)).to.equal(text);
      }),
    );
  });

  it('gives EDTF or null for any text', () => {
    const words = fc.array(
      fc.constantFrom(
        ...['Jan', '5', '2022', '/', '-', ' ', ' ', ',', 'c.', '?', 'BC', '10:30', 'Z', 's', '31', '–', '000', 'Ma'],
        ...[
          'before ',
          'after ',
          'between ',
          ' and ',
          ' or ',
          'early ',
          'late ',
          'th century',
          'first half of ',
          'from ',
          '(',
          ')',
          ' ka',
          ', ',
          'mid- to ',
          '年',
        ],
      ),
      { maxLength: 9 },
    );
    fc.assert(
      fc.property(words, (parts) => {
        const date = writtenDate(parts.join(''));
        if (date !== null) toEdtf(date);
      }),
      { numRuns: 2000 },
    );
  });
});
