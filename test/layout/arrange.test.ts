import { expect } from '@open-wc/testing';
import { buildEventTable } from '../../src/data/build-event-table.js';
import { TableIntake } from '../../src/data/table-intake.js';
import { arrange } from '../../src/layout/arrange.js';
import { buildScene } from '../../src/layout/build-scene.js';
import { assignLanes } from '../../src/layout/lanes/lane-assignment.js';
import { estimatedTextMeasurer, type TextMeasurer } from '../../src/layout/text/text-measurer.js';
import { loadLanguage } from '../../src/time/words/load-words.js';
import { sampleInput } from './sample-input.js';

const RECORDS = Array.from({ length: 12 }, (_, i) => ({
  title: `Большое событие ${i}`,
  lane: `Министерство ${i % 3}`,
  date: `20${10 + i}-03-05`,
}));

/** Like a font for one script that arrives later than the others. */
function withWideCyrillic(text: TextMeasurer): TextMeasurer {
  return {
    ...text,
    widthPx: (line, role, scale) => text.widthPx(line, role, scale) * (/[а-я]/i.test(line) ? 1.6 : 1),
  };
}

describe('arrange', () => {
  it('lays out again when a font for another script has loaded', () => {
    const input = sampleInput(RECORDS, { laneBy: 'lane', widthPx: 960 });
    const early = arrange(input);
    const text = withWideCyrillic(input.text);
    expect(text.widthPx('Hamburg', 'label')).to.equal(input.text.widthPx('Hamburg', 'label'));
    const late = arrange({ ...input, text });
    expect(late.gutterPx).to.be.above(early.gutterPx);
    const anew = sampleInput(RECORDS, { laneBy: 'lane', widthPx: 960 });
    expect(buildScene({ ...input, text }).marks).to.deep.equal(buildScene({ ...anew, text }).marks);
  });

  it('lays out again when the words of the language have loaded', async () => {
    const records = [1, 5, 9].map((day) => ({ title: 'Rat', date: `2022-01-0${day}~` }));
    const german = { ...sampleInput(records), locale: 'de' };
    const early = arrange(german);
    expect(arrange({ ...german })).to.equal(early);
    await loadLanguage('de');
    const late = arrange(german);
    expect(late.fit).not.to.deep.equal(early.fit);
    expect(late.fit).to.deep.equal(arrange({ ...sampleInput(records), locale: 'de' }).fit);
  });

  it('continues the former layout of each of two timelines of one source', () => {
    const intake = new TableIntake({ timezone: 'UTC' });
    const append = (from: number) => {
      const numbers = Array.from({ length: 100 }, (_, i) => from + i);
      intake.add(
        numbers.map((i) => ({
          title: `Event ${i}`,
          lane: `${i % 3}`,
          category: `${i % 2}`,
          date: `20${10 + (i % 80)}`,
        })),
      );
      return intake.table();
    };
    for (const [laneBys, widths] of [
      [
        ['lane', 'category'],
        [960, 960],
      ],
      [
        ['lane', 'lane'],
        [960, 480],
      ],
    ] as const) {
      let table = append(0);
      let lanes = laneBys.map((laneBy) => assignLanes(table, laneBy));
      const input = sampleInput([]);
      const arranged = () => lanes.map((each, i) => arrange({ ...input, lanes: each, widthPx: widths[i]! }));
      const before = arranged();
      before.forEach(({ fit, packings }) =>
        packings
          .at(2 ** 36)
          .lane(0)
          .events.placementsAround(fit),
      );
      table = append(100);
      lanes = lanes.map((each) => assignLanes(table, each.laneBy, each));
      for (const each of arranged()) expect(each.packings.keptAt(2 ** 36), laneBys.join()).not.to.equal(null);
    }
  });

  it('does not take over places of background labels found for shorter labels or a wider plot', () => {
    const others = (count: number, lane: string) =>
      Array.from({ length: count }, (_, i) => ({ id: `${lane}${i}`, title: `Event ${i}`, lane, date: '2022-03-05' }));
    const backgrounds = Array.from({ length: 300 }, (_, i) => ({
      id: `background ${i}`,
      title: `A long name of a background that takes all the room that it gets ${i}`,
      kind: 'background' as const,
      date: new Date(Date.UTC(2022, 0, 1 + (i % 60))).toISOString().slice(0, 10),
      end: '2022-03-05',
    }));
    for (const [widthPx, later] of [
      [250, others(150, 'B')],
      [1100, others(1, 'A lane of a very long name, which is measured')],
    ] as const) {
      const intake = new TableIntake({ timezone: 'UTC' });
      intake.add([...others(150, 'A'), ...backgrounds]);
      const input = { ...sampleInput([]), widthPx };
      const early = assignLanes(intake.table(), 'lane');
      const former = arrange({ ...input, lanes: early });
      for (let resolution = 2 ** 19; resolution <= 2 ** 24; resolution *= 2) former.spanningLabels.at(resolution);
      intake.add(later);
      const late = arrange({ ...input, lanes: assignLanes(intake.table(), 'lane', early) });
      const anew = assignLanes(buildEventTable([...others(150, 'A'), ...backgrounds, ...later]), 'lane');
      for (const resolution of [2 ** 19, 2 ** 20, 2 ** 21, 2 ** 22, 2 ** 24])
        expect(late.spanningLabels.at(resolution), `${widthPx}`).to.deep.equal(
          arrange({ ...input, lanes: anew }).spanningLabels.at(resolution),
        );
    }
  });

  it('keeps what was laid out with one measurer', () => {
    const input = sampleInput(RECORDS, { laneBy: 'lane' });
    expect(arrange(input)).to.equal(arrange({ ...input }));
    const other = { ...input, text: estimatedTextMeasurer(20) };
    expect(arrange(other)).to.equal(arrange(other));
    expect(arrange(input)).to.equal(arrange({ ...input }));
  });

  it('accepts a box without width', () => {
    expect(() => arrange({ ...sampleInput(RECORDS), widthPx: 0 })).not.to.throw();
  });
});
