import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { buildEventTable } from '../../src/data/build-event-table.js';
import { describeRecord, claimWords, dateWords } from '../../src/data/words/describe-record.js';
import type { EventRecord } from '../../src/data/event-record.js';
import { validateRecords } from '../../src/data/records/validate-records.js';
import { buildScene, fitView } from '../../src/layout/build-scene.js';
import { assignLanes, type LaneAssignment } from '../../src/layout/lanes/lane-assignment.js';
import { UNTOUCHED } from '../../src/layout/scene-input.js';
import type { Scene } from '../../src/layout/scene.js';
import { estimatedTextMeasurer } from '../../src/layout/text/text-measurer.js';
import { renderFigure } from '../../src/render/render-figure.js';
import { renderHtml } from '../../src/render/render-html.js';
import { renderSvg } from '../../src/render/render-svg.js';
import { loadLanguage } from '../../src/time/words/load-words.js';
import { anyRecords, dates, WRONG_VALUES, ZONES } from '../data/record-arbitrary.js';
import { overlapsWindow } from '../layout/overlap-oracle.js';
import { parseSvg } from './parsed-svg.js';

const LOCALES = ['en', 'de', 'ja', 'ar'] as const;
/** What a wrong value leaves in a text. None of these words occurs in generated texts or in a locale. */
const NOT_TEXT = /NaN|undefined|Infinity|\[object|Invalid/;

const zones = fc.constantFrom(...ZONES);
const locales = fc.constantFrom(...LOCALES);
const lanesBy = fc.constantFrom(null, 'lane', 'actors', 'tags', 'category');

function validated(raw: readonly EventRecord[]): readonly EventRecord[] {
  const { records, issues, rejected } = validateRecords(raw);
  expect(issues.filter(({ severity }) => severity === 'error').length).to.be.at.least(rejected);
  expect(records.length + rejected).to.equal(raw.length);
  return records;
}

function expectXml(text: string, root: string): void {
  expect(text).to.not.match(NOT_TEXT);
  expect(parseSvg(text).localName).to.equal(root);
}

/** Events on each of their lanes, backgrounds and markers: as drawn or counted, and as they are in the window. */
function sums(scene: Scene, { lanes, spanning, table }: LaneAssignment) {
  const { marks, clusters, densities, backgrounds, markers, spanningCrowd, view } = scene;
  const isThere = (row: number) => overlapsWindow(table.recordAt(row), view, table.timezone);
  const sumOf = (crowds: readonly { readonly count: number }[]) => crowds.reduce((sum, { count }) => sum + count, 0);
  // Events that fade into the window are drawn although they are not known to be in it.
  const across = [...backgrounds, ...markers].filter(({ row }) => isThere(row)).length;
  return {
    drawn: [marks.length + sumOf([...clusters, ...densities]), across + (spanningCrowd?.count ?? 0)],
    there: [
      lanes.reduce((sum, { rows }) => sum + [...rows].filter(isThere).length, 0),
      [...spanning].filter(isThere).length,
    ],
  };
}

describe('anything that validation lets pass', () => {
  before(async () => {
    await Promise.all(LOCALES.map(loadLanguage));
  });

  it('is drawn, and what is drawn and counted adds up to what exists', () => {
    fc.assert(
      fc.property(
        anyRecords,
        zones,
        lanesBy,
        locales,
        fc.integer({ min: -2, max: 12 }),
        (raw, timezone, laneBy, locale, octaves) => {
          const records = validated(raw);
          const table = buildEventTable(records, { timezone });
          const lanes = assignLanes(table, laneBy);
          expect(table.size).to.equal(records.length);
          const dir = locale === 'ar' ? 'rtl' : 'ltr';
          const box = {
            lanes,
            widthPx: 900,
            heightPx: 3000,
            text: estimatedTextMeasurer(),
            locale,
            timezone,
            dir,
          } as const;
          const whole = fitView(box);
          expect([whole.start, whole.end].every(Number.isFinite)).to.equal(true);
          const lengthMs = (whole.end - whole.start) / 2 ** octaves;
          for (const from of [
            whole.start,
            table.size > 0 ? table.start[octaves & 1 && table.size - 1]! - lengthMs / 3 : 0,
          ]) {
            const view = { start: from, end: from + lengthMs } as typeof whole;
            if (!(view.end > view.start)) continue;
            const scene = buildScene({ ...UNTOUCHED, ...box, view });
            const { drawn, there } = sums(scene, lanes);
            expect(drawn).to.deep.equal(there);
            expectXml(renderSvg(scene), 'svg');
          }
        },
      ),
      { numRuns: 80 },
    );
  });

  it('goes into a figure and its document', () => {
    fc.assert(
      fc.property(anyRecords, zones, locales, (raw, timezone, locale) => {
        const records = validated(raw);
        const dir = locale === 'ar' ? 'rtl' : 'ltr';
        const options = { timezone, locale, dir, legend: true, sources: true, heading: true, title: 'T' } as const;
        expectXml(renderFigure(records, options), 'svg');
        const html = renderHtml(records, options);
        expect(html).to.not.match(NOT_TEXT);
        const page = new DOMParser().parseFromString(html, 'text/html');
        expect(page.querySelectorAll('tbody tr')).to.have.length(records.length);
        const { textContent } = page.querySelector('script')!;
        expect((JSON.parse(textContent) as { '@graph': unknown[] })['@graph']).to.have.length(records.length);
      }),
      { numRuns: 60 },
    );
  });

  it('can be put into words', () => {
    fc.assert(
      fc.property(anyRecords, zones, (raw, timezone) => {
        for (const record of validated(raw)) {
          for (const locale of LOCALES) {
            const said = [describeRecord, dateWords, claimWords]
              .map((say) => say(record, { locale, timezone }))
              .join('\n');
            expect(said).to.not.match(NOT_TEXT);
            expect(dateWords(record, { locale, timezone })).to.not.equal('');
          }
        }
      }),
      { numRuns: 80 },
    );
  });

  it('is drawn and put into words without validation even if its claims and reports are not dates', () => {
    const { date } = WRONG_VALUES;
    const claim = fc.record({ date: fc.oneof(dates, date), end: fc.oneof(dates, date) }, { requiredKeys: ['date'] });
    const record = fc.record({ claims: fc.array(claim), reported: fc.oneof(dates, date) });
    fc.assert(
      fc.property(record, zones, (fields, timezone) => {
        const given = { id: 'a', title: 'A', date: '2022-02-05', ...fields } as EventRecord;
        expect(renderFigure([given], { timezone, legend: true })).to.not.match(/undefined|\[object/);
        expect(renderHtml([given], { timezone })).to.contain('5 February 2022');
        expect(describeRecord(given, { locale: 'en', timezone })).to.contain('5 February 2022');
      }),
      { numRuns: 60 },
    );
  });
});
