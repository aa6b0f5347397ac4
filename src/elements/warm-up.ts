import { DAY_MS } from '../time/civil.js';
import type { EventRecord } from '../data/event-record.js';
import type { Steps } from '../data/in-slices.js';
import { TableIntake } from '../data/table-intake.js';
import { buildScene, fitView, naturalHeight } from '../layout/build-scene.js';
import { assignLanes } from '../layout/lanes/lane-assignment.js';
import { paintScene } from '../render/paint-scene.js';
import { pageTextMeasurer } from './page-text-measurer.js';

/** What the awaited picture will be drawn with. */
export interface WarmUpContext {
  readonly locale: string;
  readonly timezone: string;
  readonly dir: 'ltr' | 'rtl';
}

const WIDTH_PX = 960;
/** A few events, which all have room, and more than there is room for. */
const SAMPLE_SIZES = [8, 600];

/**
 * Draws made-up events off the page, with the code, the fonts and the locale of the first picture: anything that runs for
 * the first time takes several times as long. The result is dropped.
 *
 * @param owner the element whose fonts are used; it is not changed
 */
export function* warmUpSteps(owner: HTMLElement, { locale, timezone, dir }: WarmUpContext): Steps<void> {
  const text = pageTextMeasurer(owner, null);
  yield;
  for (const size of SAMPLE_SIZES) {
    const intake = new TableIntake({ timezone, laneBy: 'place' });
    yield* intake.addInSteps(Array.from({ length: size }, (_, row) => sampleRecord(row)));
    const lanes = assignLanes(intake.table(), 'place');
    yield;
    const input = { lanes, widthPx: WIDTH_PX, text, locale, timezone, dir };
    const heightPx = naturalHeight(input);
    yield;
    const view = fitView({ ...input, heightPx });
    yield;
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    for (const named of [false, true]) {
      const scene = buildScene({ ...input, heightPx, view, named });
      yield;
      paintScene(svg, scene, { label: '' });
      yield;
    }
  }
}

/** One record for each form of date and each kind of event. */
const SAMPLE_FIELDS: readonly Partial<EventRecord>[] = [
  { date: '2001-05-04', from: 'A', to: 'B', sources: [{ publisher: 'P', published: '2001-05-05' }] },
  { date: '2001-06', actors: ['A', 'B'] },
  { date: '2001-07-08T09:10:11Z', end: '2001-10' },
  { date: '2002~', status: 'planned' },
  { date: '/2002-03-04', reported: '2002-03-04', status: 'reported' },
  { date: '2001-08-09', end: '2003-02-01' },
  { date: '2001/2002', kind: 'background' },
  { date: '2002-11-12', kind: 'marker' },
];
const FIRST_MS = Date.UTC(2001, 0);

/** Returns one of each, then one for each day, of which every third lasts a month. */
function sampleRecord(row: number): EventRecord {
  const date = FIRST_MS + row * DAY_MS;
  const end = row % 3 === 0 ? { end: new Date(date + 30 * DAY_MS).toISOString() } : {};
  const fields = SAMPLE_FIELDS[row] ?? { date: new Date(date).toISOString(), ...end };
  return { id: `${row}`, title: `Event ${row}`, place: `${row % 3}`, date, ...fields };
}
