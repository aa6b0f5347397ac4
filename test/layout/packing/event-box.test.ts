import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { buildEventTable } from '../../../src/data/build-event-table.js';
import { figureOf } from '../../../src/layout/event-figure.js';
import { markBox, markBoxOf } from '../../../src/layout/packing/event-box.js';
import { randomRecords } from '../random-records.js';

describe('markBoxOf', () => {
  it('gives the room of the figure that is drawn, whatever is known of an event', () => {
    fc.assert(
      fc.property(randomRecords(), fc.constantFrom('UTC', 'Asia/Tokyo', 'America/New_York'), (records, timezone) => {
        const reported = records.map((record, i) => (i % 5 === 0 ? { ...record, reported: '2021-07-01' } : record));
        const table = buildEventTable(reported, { timezone });
        for (const row of records.keys()) {
          expect(markBoxOf(table, row, 10)).to.deep.equal(markBox(figureOf(table, row), 10));
        }
      }),
    );
  });
});
