import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { buildScene } from '../../src/layout/build-scene.js';
import { stretchesOf, stretchOfKey } from '../../src/layout/crowds/density-stretch.js';
import { markKey, readMarkKey } from '../../src/layout/mark-key.js';
import { sampleInput } from './sample-input.js';

const part = fc.constantFrom('x', '@', 'a', '%', '%40', 'a@', ':', 'under-way');
const name = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));

describe('keys of marks', () => {
  it('identify one mark each, with its event and lane, whatever is in their names', () => {
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

  it('differ from those of crowds, which identify one crowd each', () => {
    const many = (lane: string) =>
      Array.from({ length: 900 }, (_, i) => ({
        id: `${lane}${i}`,
        title: `Event ${i}`,
        lane,
        date: new Date(Date.UTC(2022, 0, 1) + i * 3.6e6).toISOString(),
      }));
    const crowds = ['a', 'a:density:b', '@', 'a@'].flatMap(many);
    const names = Array.from({ length: 40 }, (_, i) => `a:density:${i + 4000}`);
    const records = [...crowds, ...names.map((id) => ({ id, title: id, lane: 'other', date: '2022-01-05' }))];
    const scene = buildScene(sampleInput(records, { laneBy: 'lane', heightPx: 900 }));
    const stretches = scene.densities.flatMap(({ lane }) => stretchesOf(scene, lane));
    expect(stretches.length).to.be.above(8);
    for (const stretch of stretches) {
      expect(stretchOfKey(scene, stretch.key)).to.deep.equal(stretch);
      expect(readMarkKey(stretch.key)).to.equal(null);
    }
    const keys = [...scene.marks, ...scene.clusters, ...stretches].map(({ key }) => key);
    expect(new Set(keys).size).to.equal(keys.length);
    for (const { key, id } of scene.marks) expect(readMarkKey(key)?.id).to.equal(id);
    const focused = buildScene({ ...sampleInput(records, { laneBy: 'lane' }), focusedKey: 'a:under-way' });
    expect(focused.marks.filter((mark) => mark.focused)).to.deep.equal([]);
  });

  it('pin the focused mark, even when ids look like keys of others', () => {
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
