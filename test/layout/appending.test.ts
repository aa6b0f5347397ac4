import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { buildEventTable } from '../../src/data/build-event-table.js';
import type { EventRecord } from '../../src/data/event-record.js';
import { TableIntake } from '../../src/data/table-intake.js';
import { buildScene, fitView } from '../../src/layout/build-scene.js';
import { assignLanes, type LaneAssignment } from '../../src/layout/lanes/lane-assignment.js';
import type { Scene } from '../../src/layout/scene.js';
import { estimatedTextMeasurer } from '../../src/layout/text/text-measurer.js';
import { timeSpan, type TimeSpan } from '../../src/time/instant.js';
import { numbersFrom } from '../seeded-numbers.js';
import { crowdedRecords } from './crowded-records.js';
import { windowIn } from './window-in.js';

const BOX = { widthPx: 1000, heightPx: 480, locale: 'en', timezone: 'UTC' };

/** Builds a scene from scratch: no arrangement has been made with this measurer. */
function sceneAnew(lanes: LaneAssignment, view: TimeSpan) {
  return buildScene({ ...BOX, lanes, view, text: estimatedTextMeasurer() });
}

/** Leaves out row numbers, which differ between tables. */
function withoutRows(scene: Scene): unknown {
  return JSON.parse(JSON.stringify(scene, (key, value: unknown) => (key === 'row' ? undefined : value)));
}

/** Turns some into backgrounds or markers, which are on no lane, or back into events. */
function kindBy(random: () => number): NonNullable<EventRecord['kind']> {
  return random() < 0.7 ? 'event' : random() < 0.5 ? 'background' : 'marker';
}

/** Adds a few records, changes dates, titles and kinds of some, and removes a few. */
function change(intakes: readonly TableIntake[], ids: string[], fresh: EventRecord[], random: () => number): void {
  const pickId = () => ids[Math.floor(random() * ids.length)]!;
  const added = fresh.splice(0, Math.floor(random() * 6)).map((record) => ({ ...record, kind: kindBy(random) }));
  ids.push(...added.map(({ id }) => id!));
  const updates: unknown[] = [];
  if (random() < 0.6 && fresh.length > 0) {
    const { date, title, weight } = fresh.shift()!;
    updates.push({ id: pickId(), date, title, weight });
  }
  if (random() < 0.6) updates.push({ id: pickId(), kind: kindBy(random) });
  const gone = random() < 0.6 ? [pickId()] : [];
  for (const id of gone) ids.splice(ids.indexOf(id), 1);
  for (const intake of intakes) {
    intake.add(added);
    intake.update(updates);
    intake.remove(gone);
  }
}

/** So many that no room is kept for labels at the end of the fitted window, and tiles of a former state are reused. */
const OTHERS = Array.from({ length: 401 }, (_, i) => ({
  title: `Other ${i}`,
  actors: ['others'],
  date: `19${70 + (i % 30)}-0${1 + (i % 9)}-07`,
  id: `other${i}`,
}));

describe('a picture of events that are added and removed', () => {
  it('is the same as one laid out from scratch', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(crowdedRecords(260), fc.integer(), fc.constantFrom('actors', null), (records, seed, laneBy) => {
        const random = numbersFrom(seed);
        const others = random() < 0.5 ? OTHERS : [];
        const text = estimatedTextMeasurer();
        // Only the latest layout of one source is continued: the scene from scratch has a source of its own.
        const intakes = [new TableIntake({ timezone: 'UTC' }), new TableIntake({ timezone: 'UTC' })];
        const first = records.slice(0, 20 + Math.floor(random() * (records.length - 20)));
        const fresh = records.slice(first.length);
        const ids = first.map(({ id }) => id!);
        for (const intake of intakes) intake.add([...others, ...first]);
        let lanes = assignLanes(intakes[0]!.table(), laneBy);
        let lanesAnew = assignLanes(intakes[1]!.table(), laneBy);
        let views: TimeSpan[] = [];
        for (let step = 0; step < 8; step++) {
          const fit = fitView({ ...BOX, lanes, text });
          // Some windows are drawn repeatedly, as for a reader who waits for more.
          views = [fit, windowIn(fit, random() * 8 - 1, random()), ...views.slice(1, 3)];
          for (const view of views) {
            const { lanes: bands, ...scene } = buildScene({ ...BOX, lanes, view, text });
            const { lanes: bandsAnew, ...anew } = sceneAnew(lanesAnew, view);
            expect(bands).to.deep.equal(bandsAnew);
            expect(scene).to.deep.equal(anew);
          }
          change(intakes, ids, fresh, random);
          lanes = assignLanes(intakes[0]!.table(), laneBy, lanes);
          lanesAnew = assignLanes(intakes[1]!.table(), laneBy, lanesAnew);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('is the same when one more event makes a box too full to count as narrow', () => {
    const random = numbersFrom(3);
    const record = (i: number) => ({
      id: `e${i}`,
      title: `Word ${i}`,
      date: new Date(1.2e12 + random() * 2e11).toISOString(),
    });
    const records = [
      { id: 'long', title: 'L', date: '2000-01-01/2020-01-01' },
      ...Array.from({ length: 200 }, (_, i) => record(i)),
    ];
    const text = estimatedTextMeasurer();
    const intake = new TableIntake({ timezone: 'UTC' });
    intake.add(records.slice(0, -1));
    const few = assignLanes(intake.table(), null);
    const box = { ...BOX, widthPx: 380, heightPx: 400, text };
    const views = [fitView({ ...box, lanes: few }), timeSpan(1.25e12, 1.26e12)];
    for (const view of views) buildScene({ ...box, lanes: few, view });
    intake.add(records.slice(-1));
    const lanes = assignLanes(intake.table(), null, few);
    const anew = assignLanes(buildEventTable(records, { timezone: 'UTC' }), null);
    for (const view of views) {
      const scene = buildScene({ ...box, lanes, view });
      expect(withoutRows(scene)).to.deep.equal(withoutRows(buildScene({ ...box, lanes: anew, view })));
    }
  });

  it('is the same as that of a table of the same records, even when many begin and end together', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(crowdedRecords(200), fc.integer(), (crowded, seed) => {
        const random = numbersFrom(seed);
        const dates = ['2020-03-05', '2020-03-05/2020-08-01', '2021-07-01', '2021-07-01/..', '/2021-07-01'];
        const pickDate = () => dates[Math.floor(random() * dates.length)]!;
        const tied = crowded.map((record) => ({ ...record, date: pickDate(), weight: 0.5, kind: kindBy(random) }));
        const intake = new TableIntake({ timezone: 'UTC' });
        const fresh = tied.slice(20);
        const ids = tied.slice(0, 20).map(({ id }) => id!);
        intake.add(tied.slice(0, 20));
        let lanes: LaneAssignment | null = null;
        for (let step = 0; step < 8; step++) {
          change([intake], ids, fresh, random);
          // Nothing about it changes.
          for (let i = 0; i < 5; i++) intake.update([{ id: ids[Math.floor(random() * ids.length)], place: 'Rome' }]);
          if (random() < 0.5) intake.add(fresh.splice(0, 20));
          const table = intake.table();
          lanes = assignLanes(table, null, lanes);
          const lanesAnew = assignLanes(buildEventTable(table.records, { timezone: 'UTC' }), null);
          const text = estimatedTextMeasurer();
          for (const view of [fitView({ ...BOX, lanes, text }), windowIn(table.extent!, random() * 8 - 1, random())]) {
            const scene = buildScene({ ...BOX, lanes, view, text });
            expect(withoutRows(scene)).to.deep.equal(withoutRows(sceneAnew(lanesAnew, view)));
          }
        }
      }),
      { numRuns: 12 },
    );
  });
});
