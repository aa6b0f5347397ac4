import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { buildScene } from '../../src/layout/build-scene.js';
import type { Scene } from '../../src/layout/scene.js';
import { crowdedRecords } from './crowded-records.js';
import { sampleInput } from './sample-input.js';

const spanning = [
  { id: 'talks', title: 'Years of talks', date: '2015/2019', kind: 'background' },
  { id: 'vote', title: 'The vote', date: '2016-05-04', kind: 'marker' },
] as const;

function named({ marks, clusters, backgrounds, markers }: Scene) {
  return [...marks.filter(({ hasNode }) => hasNode), ...clusters, ...backgrounds, ...markers];
}

/** The scene without its names, as text. */
function nameless(scene: Scene): string {
  return JSON.stringify(scene, (key, value: unknown) => (key === 'name' ? null : value));
}

describe('names of a scene', () => {
  it('are short where they are not due, except that of the focus, and nothing else changes', () => {
    fc.assert(
      fc.property(crowdedRecords(200), fc.nat(), (records, pick) => {
        const input = sampleInput([...records, ...spanning], { laneBy: 'actors' });
        const keys = named(buildScene(input)).map(({ key }) => key);
        const focusedKey = keys[pick % keys.length]!;
        // Nothing is known of these records yet.
        const fresh = sampleInput(
          [...records, ...spanning].map((record) => ({ ...record })),
          { laneBy: 'actors' },
        );
        const hurried = buildScene({ ...fresh, focusedKey, named: false });
        const whole = buildScene({ ...fresh, focusedKey });
        expect(nameless(hurried)).to.equal(nameless(whole));
        const wholeNames = new Map(named(whole).map(({ key, name }) => [key, name]));
        for (const { key } of named(hurried)) expect(wholeNames.get(key), key).to.not.equal('');
        const focused = named(hurried).find(({ key }) => key === focusedKey);
        expect(focused?.name).to.equal(wholeNames.get(focusedKey));
        // Nothing on the page may lack a name, not even for a frame: axe in WebKit once ran in between.
        // On its other lanes it is the same event.
        const focusedId = whole.marks.find(({ key }) => key === focusedKey)?.id;
        for (const { name, id, row } of hurried.marks.filter(({ hasNode }) => hasNode))
          if (id !== focusedId) expect(name, id).to.equal(fresh.lanes.table.recordAt(row).title);
        for (const { name, count, event, key } of hurried.clusters) {
          const title = event && fresh.lanes.table.recordAt(event.row).title;
          if (key !== focusedKey) expect([`${count} events`, title, wholeNames.get(key)], key).to.include(name);
        }
        const again = buildScene({ ...fresh, focusedKey, named: false });
        for (const { key, name } of named(again)) expect(name, 'what was made is kept').to.equal(wholeNames.get(key));
      }),
      { numRuns: 30 },
    );
  });
});
