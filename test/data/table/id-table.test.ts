import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { IdTable } from '../../../src/data/table/id-table.js';

describe('IdTable', () => {
  it('finds what a Map finds, whatever is added and removed, even when restored from its cells', () => {
    const step = fc.record({ id: fc.nat(400).map((n) => `id-${n}`), isRemoved: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 600 }), fc.nat(300), (steps, reserved) => {
        const ids: string[] = [];
        const idOf = (row: number) => ids[row];
        const table = new IdTable(idOf);
        if (reserved > 0) table.reserve(reserved, 0);
        const model = new Map<string, number>();
        for (const { id, isRemoved } of steps) {
          if (isRemoved && model.delete(id)) table.remove(id);
          if (isRemoved) continue;
          const row = ids.push(id) - 1;
          expect(table.add(id, row)).to.equal(!model.has(id));
          if (!model.has(id)) model.set(id, row);
        }
        const again = IdTable.from(table.toCells(), idOf);
        for (let n = 0; n <= 400; n++) {
          expect(table.rowOf(`id-${n}`)).to.equal(model.get(`id-${n}`) ?? -1);
          expect(again.rowOf(`id-${n}`)).to.equal(model.get(`id-${n}`) ?? -1);
        }
      }),
      { numRuns: 60 },
    );
  });
});
