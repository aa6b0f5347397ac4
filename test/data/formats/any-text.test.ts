import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { formatNames, read, write } from '../../../src/data/formats/known-formats.js';

/** Keys that readers look for, so that generated documents get past their first check. */
const keys = fc.constantFrom(
  ...'title date end start events items groups id content name data text media url start_date year month timeline startDate headline features properties geometry when timespans type entries timestamp category __proto__ constructor'.split(
    ' ',
  ),
);
const { value: json } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom<unknown>('2020', '2020-01-05', '<b>x</b>', 'x', '', 7, -1, 1e300, null, true, 'Feature', 'title'),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(keys, tie('value')), { maxLength: 6 }).map((entries) => Object.fromEntries(entries)),
  ),
}));

const RUNS = [' ', '\n', '\u00a0', '<a ', '<title', '<script ', '"', '[', ',', '#', 'a', '1', '//', '&', ':'];
const RUN_LENGTH = 120_000;

describe('reading', () => {
  for (const format of formatNames) {
    it(`reads any JSON as ${format} without throwing, and gives what can be written`, () => {
      fc.assert(
        fc.property(json, (value) => {
          const { records, issues } = read(JSON.stringify(value), { format });
          expect(issues.every(({ message }) => typeof message === 'string')).to.equal(true);
          write(records, { format: 'json' });
          write(records, { format: 'csv' });
        }),
        { numRuns: 150 },
      );
    });

    it(`reads long runs of one thing as ${format} in linear time`, () => {
      // A pattern that starts again at each place of a run would exceed the time of the test.
      for (const unit of RUNS) {
        const run = `a${unit.repeat(RUN_LENGTH / unit.length)}b`;
        const record = { title: run, date: '2020-01-05', description: run, category: run };
        const { text } = write([record], { format: format === 'wikidata' ? 'json' : format });
        for (const each of [text, run, `<html>${run}`]) {
          const { records, issues } = read(each, { format });
          expect(records.length + issues.length).to.be.above(0);
        }
      }
    });

    it(`reads any text as ${format} without throwing`, () => {
      const parts = fc.constantFrom(
        '<data>',
        '<event ',
        'start="',
        '"',
        '>',
        ',',
        '\n',
        'title',
        'date',
        '2020',
        '{',
        '}',
        '[',
        ']',
        ':',
        'BEGIN:VEVENT\n',
        ';',
        '\t',
        '&a;',
        '\uFEFF',
        '\0',
      );
      fc.assert(
        fc.property(fc.array(parts, { maxLength: 20 }), (list) => {
          expect(read(list.join(''), { format }).records).to.be.an('array');
        }),
        { numRuns: 150 },
      );
    });
  }

  it('pollutes no prototype, whatever the keys are', () => {
    for (const format of formatNames) {
      read(
        '[{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "title": "x", "date": "2020"}]',
        { format },
      );
      read(
        '{"events": [{"__proto__": {"polluted": 1}, "title": "x", "start": "2020", "start_date": {"year": 1, "__proto__": {"polluted": 1}}}]}',
        { format },
      );
    }
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });

  it('survives deeply nested JSON', () => {
    for (const format of formatNames) {
      const { records, issues } = read('['.repeat(200_000), { format });
      expect([records.length, issues.length > 0]).to.deep.equal([0, true], format);
    }
  });
});
