import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { wikidata } from '../../../../src/data/formats/wikidata/wikidata.js';
import { julianDay, wikidataTime } from '../../../../src/data/formats/wikidata/wikidata-time.js';
import { parseEdtf } from '../../../../src/time/edtf/parse-edtf.js';

const XSD = 'http://www.w3.org/2001/XMLSchema#';
const time = (value: string) => ({ type: 'literal', datatype: `${XSD}dateTime`, value });
const number = (value: number) => ({ type: 'literal', datatype: `${XSD}integer`, value: String(value) });
const entity = (id: string) => ({ type: 'uri', value: `http://www.wikidata.org/entity/${id}` });
const label = (value: string) => ({ type: 'literal', 'xml:lang': 'en', value });

function read(rows: readonly Record<string, object>[], mapping?: Record<string, string>) {
  const vars = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return wikidata.read(JSON.stringify({ head: { vars }, results: { bindings: rows } }), { mapping });
}

describe('results of Wikidata', () => {
  it('gives a time its stated precision', () => {
    const cases: readonly (readonly [string, number, string])[] = [
      ['2022-02-05T10:20:30Z', 14, '2022-02-05T10:20:30Z'],
      ['2022-02-05T00:00:00Z', 11, '2022-02-05'],
      ['2022-02-01T00:00:00Z', 10, '2022-02'],
      ['2022-00-00T00:00:00Z', 11, '2022'],
      ['1752-01-01T00:00:00Z', 9, '1752'],
      ['1845-01-01T00:00:00Z', 8, '184'],
      ['-0043-01-01T00:00:00Z', 8, '[-0048..-0039]'],
      ['-0004-01-01T00:00:00Z', 8, '[-0008..0000]'],
      ['1601-01-01T00:00:00Z', 7, '16'],
      ['1700-01-01T00:00:00Z', 7, '16'],
      ['-0150-01-01T00:00:00Z', 7, '-01'],
      ['-0050-01-01T00:00:00Z', 7, '[-0099..0000]'],
      ['0001-01-01T00:00:00Z', 6, '[0001..1000]'],
      ['2022-01-01T00:00:00Z', 6, '[2001..3000]'],
      ['-7999-01-01T00:00:00Z', 5, '[-9999..0000]'],
      ['-13798000000-01-01T00:00:00Z', 3, 'Y-13798000000S5'],
      ['-50000-01-01T00:00:00Z', 4, 'Y-50000~'],
    ];
    for (const [value, precision, edtf] of cases) expect(wikidataTime(value, precision), value).to.equal(edtf);
    expect(wikidataTime('unknown', 11)).to.equal(null);
  });

  it('gives EDTF for every year and precision', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000_000, max: 20_000 }), fc.nat(11), (year, precision) => {
        const digits = String(Math.abs(year)).padStart(4, '0');
        const edtf = wikidataTime(`${year < 0 ? '-' : ''}${digits}-01-01T00:00:00Z`, precision)!;
        expect(() => parseEdtf(edtf), edtf).not.to.throw();
      }),
    );
  });

  it('finds its columns by what they hold', () => {
    const { records, issues } = read([
      {
        when: time('1969-07-20T00:00:00Z'),
        whenPrecision: number(11),
        mission: entity('Q43653'),
        missionLabel: label('Apollo 11'),
        place: entity('Q405'),
        placeLabel: label('Moon'),
        image: { type: 'uri', value: 'http://commons.wikimedia.org/wiki/Special:FilePath/A.jpg' },
        mass: number(3),
      },
    ]);
    expect(issues).to.deep.equal([]);
    expect(records[0]).to.deep.include({
      id: 'Q43653',
      title: 'Apollo 11',
      lang: 'en',
      date: '1969-07-20',
      place: 'Moon',
      url: 'http://www.wikidata.org/entity/Q43653',
      media: [{ url: 'http://commons.wikimedia.org/wiki/Special:FilePath/A.jpg' }],
      mass: '3',
      whenPrecision: '11',
    });
  });

  it('joins a start to an end, and takes unbound values for unknown', () => {
    const row = (fields: object) => ({
      item: entity('Q1'),
      start: time('1901-01-01T00:00:00Z'),
      startPrecision: number(9),
      ...fields,
    });
    const { records } = read([
      row({ end: time('1905-03-01T00:00:00Z'), endPrecision: number(10) }),
      { ...row({}), item: entity('Q2') },
      { item: entity('Q3'), end: time('1905-03-01T00:00:00Z'), endPrecision: number(10) },
      { ...row({ end: { type: 'uri', value: 'http://www.wikidata.org/.well-known/genid/abc' } }), item: entity('Q4') },
    ]);
    expect(records.map(({ date, end }) => [date, end])).to.deep.equal([
      ['1901', '1905-03'],
      ['1901/', undefined],
      ['/1905-03', undefined],
      ['1901/', undefined],
    ]);
  });

  it('applies a precision and a calendar named after no time to each time without its own', () => {
    const both = (names: readonly [string, string, string, string]) => {
      const [start, precision, end, endPrecision] = names;
      const { records, issues } = read([
        {
          item: entity('Q1'),
          [start]: time('1900-01-01T00:00:00Z'),
          [precision]: number(8),
          [end]: time('1950-03-01T00:00:00Z'),
          [endPrecision]: number(10),
        },
      ]);
      expect(issues, names.join(' ')).to.deep.equal([]);
      expect(records.map(({ date, end: last }) => [date, last])).to.deep.equal([['190', '1950-03']]);
    };
    both(['start', 'precision', 'end', 'endPrecision']);
    both(['time', 'prec', 'end', 'endprec']);
    both(['start', 'startPrecision', 'end', 'precision']);
  });

  it('takes rows that differ in anything but the date for one event', () => {
    const row = (who: string, when: string) => ({
      item: entity('Q1'),
      itemLabel: label('Treaty'),
      t: time(when),
      tPrecision: number(11),
      participantLabel: label(who),
    });
    const { records, issues } = read([
      row('A', '1648-10-24T00:00:00Z'),
      row('B', '1648-10-24T00:00:00Z'),
      row('A', '1649-01-01T00:00:00Z'),
    ]);
    expect(issues).to.deep.equal([]);
    expect(records.map(({ id, actors }) => [id, actors])).to.deep.equal([
      ['Q1', ['A', 'B']],
      ['Q1-2', ['A']],
    ]);
  });

  it('says that days of the Julian calendar were converted, and keeps them', () => {
    const julian = { type: 'uri', value: 'http://www.wikidata.org/entity/Q1985786' };
    const { records, issues } = read([
      { item: entity('Q1'), t: time('1917-11-07T00:00:00Z'), tPrecision: number(11), tCalendar: julian },
      { item: entity('Q2'), t: time('-0043-03-13T00:00:00Z'), tPrecision: number(11), tCalendar: julian },
    ]);
    expect(records.map(({ date, julian: day }) => [date, day])).to.deep.equal([
      ['1917-11-07', '1917-10-25'],
      ['-0043-03-13', '-0043-03-15'],
    ]);
    expect(issues.map(({ found }) => found)).to.deep.equal([
      'years before 1 in ?t',
      '2 dates of the Julian calendar in ?t',
    ]);
  });

  it('converts days to the Julian calendar as its leap years fall', () => {
    // The oracle counts day by day from a day known in both calendars.
    let [year, month, day] = [1, 1, 1];
    const first = Date.UTC(2000, 0, 1) - 730_121 * 86_400_000;
    for (let number = 0; number < 750_000; number++) {
      if (number % 97 === 0) {
        const gregorian = new Date(first + number * 86_400_000).toISOString().slice(0, 10);
        if (!/^\d{4}-/.test(gregorian)) continue;
        expect(julianDay(gregorian)).to.equal(
          [String(year).padStart(4, '0'), ...[month, day].map((n) => String(n).padStart(2, '0'))].join('-'),
        );
      }
      const length = month === 2 ? (year % 4 === 0 ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
      if (++day > length) [day, month] = [1, month + 1];
      if (month > 12) [month, year] = [1, year + 1];
    }
  });

  it('says once that precision is missing, and what is unknown', () => {
    const { records, issues } = read([
      { item: entity('Q1'), t: time('2022-01-01T00:00:00Z') },
      { item: entity('Q2'), t: { type: 'bnode', value: 't1' } },
    ]);
    expect(records.map(({ date }) => date)).to.deep.equal(['2022-01-01']);
    expect(issues.map(({ row, path, severity }) => [row, path, severity])).to.deep.equal([
      [-1, 't', 'warning'],
      [1, 'date', 'error'],
    ]);
  });

  it('reads the flat JSON of the query page', () => {
    const { records } = wikidata.read(
      '[{"item":"http://www.wikidata.org/entity/Q1","itemLabel":"Big Bang","t":"-13798000000-01-01T00:00:00Z","tPrecision":"3"}]',
    );
    expect(records.map(({ title, date }) => [title, date])).to.deep.equal([['Big Bang', 'Y-13798000000S5']]);
  });

  it('uses the columns it is told', () => {
    const row = {
      item: entity('Q1'),
      born: time('1900-01-01T00:00:00Z'),
      hired: time('1930-01-01T00:00:00Z'),
      note: label('N'),
    };
    const { records } = read([row], { date: 'hired', title: 'note' });
    expect(records.map(({ title, date }) => [title, date])).to.deep.equal([['N', '1930-01-01']]);
  });

  it('says what it found where there are no results', () => {
    expect(wikidata.read('{"error": 1}').issues[0]!.found).to.equal('an object with "error"');
    expect(wikidata.read('<html><title>Log in</title>').issues[0]!.severity).to.equal('error');
  });

  it('skips values that are not SPARQL terms, and says so where they hold something', () => {
    const good = { item: entity('Q1'), itemLabel: label('A'), date: time('2020-01-01T00:00:00Z') };
    for (const [odd, found] of [
      [null, []],
      [{ type: 'literal' }, ['a value that is no term of SPARQL, "an object with \\"type\\""']],
      [[], ['a value that is no term of SPARQL, "an empty list"']],
      [{ type: 'literal', value: 5 }, []],
    ] as const) {
      const document = {
        head: { vars: ['item', 'itemLabel', 'date', 'x'] },
        results: { bindings: [{ ...good, x: odd }, { x: odd }] },
      };
      const { records, issues } = wikidata.read(JSON.stringify(document));
      expect(records.map(({ title }) => title)).to.deep.equal(['A']);
      expect(issues.filter(({ path }) => path === 'x').map((issue) => issue.found)).to.deep.equal(
        found.map((each) => `${each}, and 1 more`),
      );
    }
  });

  it('reads flat rows with objects and null in them', () => {
    const row = {
      item: 'http://www.wikidata.org/entity/Q1',
      itemLabel: 'A',
      start: '2020-01-01T00:00:00Z',
      end: null,
      x: { toString: 1, valueOf: 1 },
    };
    const { records, issues } = wikidata.read(JSON.stringify([row]));
    expect(records.map(({ title, date, end }) => [title, date, end])).to.deep.equal([['A', '2020-01-01', undefined]]);
    expect(issues.filter(({ severity }) => severity === 'error')).to.deep.equal([]);
  });
});
