import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { buildScene } from '../../src/layout/build-scene.js';
import { markKey, readMarkKey } from '../../src/layout/mark-key.js';
import { sampleInput } from './sample-input.js';

const part = fc.constantFrom('x', '@', 'a', '%', '%40', 'a@');
const name = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));

describe('keys of marks', () => {
  it('are each of one mark, and tell its event and its lane, whatever is in their names', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { maxLength: 6 }),
        fc.uniqueArray(name, { minLength: 1, maxLength: 4 }),
        (ids, lanes) => {
          const records = ids.map((id, i) => ({
            id,
            title: id,
            date: `2021-0${i + 1}`,
            actors: lanes.slice(0, 1 + (i % lanes.length)),
          }));
          const { lanes: assignment } = sampleInput(records, { laneBy: 'actors' });
          const keys = new Set<string>();
          assignment.lanes.forEach(({ key: lane, rows }, index) => {
            for (const row of rows) {
              const key = markKey(assignment, index, row);
              expect(keys.has(key), key).to.equal(false);
              keys.add(key);
              const { actors, id } = assignment.table.recordAt(row);
              expect(readMarkKey(key)).to.deep.equal({ id, lane: actors!.length > 1 ? lane : null });
            }
          });
        },
      ),
    );
  });

  it('pin what has the focus, though ids look like keys of others', () => {
    const records = [
      { id: 'x', title: 'Both', date: '2024-01', actors: ['a', 'b'] },
      { id: 'b@x', title: 'One', date: '2024-02', actors: ['a'] },
      { id: 'x@b', title: 'Another', date: '2024-03', actors: ['a'] },
    ];
    const input = sampleInput(records, { laneBy: 'actors' });
    const { marks } = buildScene(input);
    expect(new Set(marks.map(({ key }) => key)).size).to.equal(4);
    for (const { key, lane, id } of marks) {
      const focused = buildScene({ ...input, focusedKey: key }).marks.filter((mark) => mark.focused);
      expect(focused.map((mark) => [mark.id, mark.lane])).to.deep.equal([[id, lane]]);
    }
  });
});
