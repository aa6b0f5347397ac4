import { expect } from '@open-wc/testing';
import { validateRecords } from '../../../src/data/records/validate-records.js';
import { yieldToPage } from '../../../src/data/yield-to-page.js';
import { OpenedRecordList } from '../../../src/elements/open-data/opened-record-list.js';

const nameless = (length: number) => Array.from({ length }, (_, i) => ({ title: `Row ${i}`, date: '1970-01-02' }));

describe('OpenedRecordList', () => {
  it('names the records of each list as it takes it, and leaves no such work for the end', async () => {
    const list = new OpenedRecordList(new AbortController().signal);
    for (let lot = 0; lot < 3; lot++) {
      await list.take(nameless(2), 1);
      expect(list.records.slice(-2).map(({ id }) => id)).to.deep.equal([`event-${lot * 3}`, `event-${lot * 3 + 1}`]);
    }
    expect(list.rejected).to.equal(3);
  });

  it('reads what validateRecords reads, and finds the same faults', async () => {
    const raw = [
      { id: 'a', title: 'A', date: '1970', links: [{ to: 'b' }, { to: 'never' }] },
      { id: 'a', title: 'Again', date: '1971' },
      { title: 'No day', date: '1970-02-30' },
      { id: 'b', title: 'B', date: '1972' },
      { title: 'Nameless', date: '1973' },
    ];
    const list = new OpenedRecordList(new AbortController().signal);
    await list.take(raw);
    await list.end();
    const { records, issues, rejected } = validateRecords(raw);
    expect(list.records).to.deep.equal(records);
    expect(list.issues.toArray()).to.deep.equal(issues);
    expect(list.rejected).to.equal(rejected);
  });

  it('yields the thread while it takes the records of files again', async () => {
    const { records } = validateRecords(nameless(200_000));
    const list = new OpenedRecordList(new AbortController().signal);
    const taken = list.takeOriginals(records).then(() => true);
    const seen = new Set<number>();
    while (!(await Promise.race([taken, yieldToPage().then(() => false)]))) seen.add(list.records.length);
    expect(list.records).to.have.lengthOf(200_000);
    expect(seen.size).to.be.above(2);
  });

  it('ends where it is given up', async () => {
    const abort = new AbortController();
    abort.abort();
    const list = new OpenedRecordList(abort.signal);
    await list.take(nameless(3));
    expect(list.records).to.deep.equal([]);
  });
});
