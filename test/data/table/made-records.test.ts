import { expect } from '@open-wc/testing';
import { MadeRecords } from '../../../src/data/table/made-records.js';

describe('MadeRecords', () => {
  it('keeps giving the same record while it is in use, however many others are', () => {
    const records = new MadeRecords((row) => ({ id: `row-${row}`, title: 'T', date: row }));
    const first = records.at(0);
    for (let row = 1; row < 20_000; row++) {
      records.at(row);
      if (row % 1000 === 0) expect(records.at(0)).to.equal(first);
    }
    expect(records.rowOf('row-0')).to.equal(0);
    expect(records.rowOf('row-1')).to.equal(-1);
  });
});
