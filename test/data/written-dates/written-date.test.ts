import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { writtenDate } from '../../../src/data/written-dates/written-date.js';
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
  ['BEF MAR 1945', null],
  ['before March 1945', null],
  ['after 5 May 1945', null],
  ['AFT 5 MAY 1945', null],
  ['since May 2020', null],
  ['until May 2020', null],
  ['by May 2020', null],
  ['early May 2020', null],
  ['mid May 2020', null],
  ['late May 2020', null],
  ['not March 2022', null],
  ['vor März 1945', null],
  ['Anfang Januar 2022', null],
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
  ['5th century BC', '[-0499..-0400]'],
  ['1st century BCE', '[-0099..0000]'],
  ['c. 5th century BC', null],
  ['spring of 2020', '2020-21'],
  ['Winter 2020/21', '2020-24'],
  ['winter of 1944–1945', '1944-24'],
  ['winter 2020/22', null],
  ['summer 2020/21', null],
  ['25/2020', null],
  ['2020.25', null],
  ['13/2020', null],
  ['', null],
];

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
    expect(writtenDate('5 lutego 2022', { locale: 'pl' })).to.equal('2022-02-05');
    expect(writtenDate('5 lutego 2022', { locale: 'no locale' })).to.equal(null);
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
      fc.constantFrom('Jan', '5', '2022', '/', '-', ' ', ',', 'c.', '?', 'BC', '10:30', 'Z', 's', '31'),
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
