import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { formatNames, read, write } from '../../../src/data/formats/known-formats.js';
import { validateRecords } from '../../../src/data/records/validate-records.js';
import type { EventRecord } from '../../../src/data/event-record.js';
import { anyRecords } from '../record-arbitrary.js';

const READ_ONLY = ['wikidata'];

describe('anything that validation lets pass', () => {
  for (const format of formatNames.filter((name) => !READ_ONLY.includes(name))) {
    it(`is written as ${format}, or reported as lost`, () => {
      fc.assert(
        fc.property(anyRecords, (raw) => {
          const { records } = validateRecords(raw);
          const { text, losses } = write(records, { format });
          expect(text).to.not.match(/NaN|undefined|Infinity|\[object|Invalid/);
          for (const { row, path, message } of losses) {
            expect(row).to.be.within(0, records.length - 1);
            expect(path).to.not.equal('');
            expect(message).to.contain(path);
          }
          const wholeRows = records.length - new Set(losses.map(({ row }) => row)).size;
          expect(read(text, { format }).records.length).to.be.at.least(wholeRows);
        }),
        { numRuns: 60 },
      );
    });
  }
});

describe('unvalidated records', () => {
  for (const format of formatNames.filter((name) => !READ_ONLY.includes(name))) {
    it(`lose only the event with a faulty date in ${format}`, () => {
      const given = [
        { title: 'Nonsense', date: 'nonsense' },
        { title: 'Moon landing', date: '1969-07-20' },
      ] as readonly EventRecord[];
      const { text } = write(given, { format });
      expect(read(text, { format }).records.map(({ title }) => title)).to.deep.equal(['Moon landing']);
    });
  }
});
