import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { RecordIds } from '../../../src/data/table/record-ids.js';

describe('RecordIds', () => {
  it('agrees with a Map, whether ids ascend, are unordered, repeat or are released', () => {
    const id = fc.oneof(
      fc.nat(400).map((number) => `e${number}`),
      fc.constantFrom('', 'e', 'E7', 'zz'),
    );
    const step = fc.oneof(
      { weight: 6, arbitrary: fc.record({ kind: fc.constant('next' as const), by: fc.integer({ min: 1, max: 3 }) }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('note' as const, 'take' as const), id }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('release' as const), id }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('settle' as const) }) },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), fc.nat(40), (steps, room) => {
        const idOfRow: string[] = [];
        const ids = new RecordIds((row) => idOfRow[row]);
        if (room > 0) ids.reserve(room, 0);
        const oracle = new Map<string, number>();
        const wanted: number[] = [];
        const settle = () => {
          const refused: number[] = [];
          ids.takeNoted((row, label) => refused.push(row, label));
          const expected: number[] = [];
          for (const row of wanted.splice(0)) {
            if (oracle.has(idOfRow[row]!)) expected.push(row, row + 0.5);
            else oracle.set(idOfRow[row]!, row);
          }
          expect(refused).to.deep.equal(expected);
        };
        let counter = 0;
        for (const each of steps) {
          const row = idOfRow.length;
          if (each.kind === 'settle') settle();
          else if (each.kind === 'release') {
            settle();
            if (oracle.delete(each.id)) ids.release(each.id);
          } else if (each.kind === 'take') {
            settle();
            idOfRow.push(each.id);
            expect(ids.take(each.id, row)).to.equal(!oracle.has(each.id));
            if (!oracle.has(each.id)) oracle.set(each.id, row);
          } else {
            const own = each.kind === 'next' ? `e${(counter += each.by)}` : each.id;
            idOfRow.push(own);
            wanted.push(row);
            ids.note(own, row, row + 0.5);
          }
        }
        settle();
        for (const known of new Set(idOfRow)) expect(ids.rowOf(known)).to.equal(oracle.get(known) ?? -1);
        expect(ids.rowOf('never')).to.equal(-1);
      }),
      { numRuns: 400 },
    );
  });
});
