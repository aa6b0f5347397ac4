import { expect } from '@open-wc/testing';
import type { EventRecord } from '../../src/data/event-record.js';
import { buildScene } from '../../src/layout/build-scene.js';
import type { Scene } from '../../src/layout/scene.js';
import { renderSvg } from '../../src/render/render-svg.js';
import { sampleInput } from '../layout/sample-input.js';

function draw(scene: Scene): Element {
  return new DOMParser().parseFromString(renderSvg(scene), 'image/svg+xml').documentElement;
}

/** A picture of many events of one kind, most of them without a node; as many ranges as moments. */
function drawMany(fields: Partial<EventRecord>): { scene: Scene; batches: (look: string) => string } {
  const records = Array.from({ length: 240 }, (_, i) => ({
    title: `Event ${i}`,
    date: i % 2 === 0 ? `${1000 + i * 4}` : `${1000 + i * 4}-03-05/${1002 + i * 4}-03-05`,
    ...fields,
  }));
  const input = sampleInput(records, { widthPx: 4000, heightPx: 2000 });
  const scene = buildScene({ ...input, moving: true });
  const svg = draw(scene);
  const batches = (look: string) =>
    Array.from(svg.querySelectorAll(`.batch.${look}`), (path) => path.getAttribute('d')).join('');
  return { scene, batches };
}

const partsOf = (d: string) => d.split('M').length - 1;

describe('an event without a node of its own', () => {
  for (const [status, look, each] of [
    ['denied', 'strike', 1],
    ['disputed', 'hatch', 2],
  ] as const) {
    it(`is drawn as ${status}`, () => {
      const { scene, batches } = drawMany({ status });
      const bare = scene.marks.filter(({ hasNode }) => !hasNode);
      expect(bare.length).to.be.above(100);
      expect(partsOf(batches(look))).to.be.at.least(bare.length * each);
      expect(partsOf(drawMany({}).batches(look))).to.equal(0);
    });
  }

  it('is drawn as approximate', () => {
    const records = Array.from({ length: 240 }, (_, i) => ({ title: `Event ${i}`, date: `${1000 + i * 4}~` }));
    const scene = buildScene({ ...sampleInput(records, { widthPx: 4000, heightPx: 2000 }), moving: true });
    const bare = scene.marks.filter(({ hasNode }) => !hasNode);
    const halos = draw(scene).querySelectorAll('.batch.halo');
    expect(bare.length).to.be.above(100);
    expect(partsOf(Array.from(halos, (path) => path.getAttribute('d')).join(''))).to.equal(bare.length);
  });

  it('has the arrow of an end that is open', () => {
    const dated = (end: string) =>
      Array.from({ length: 240 }, (_, i) => ({ title: `Event ${i}`, date: `${1000 + i * 4}-03-05/${end}` }));
    const solid = (end: string) => {
      const scene = buildScene({ ...sampleInput(dated(end), { widthPx: 4000, heightPx: 9000 }), moving: true });
      const d = Array.from(draw(scene).querySelectorAll('.batch.solid'), (path) => path.getAttribute('d')).join('');
      return partsOf(d) / scene.marks.filter(({ hasNode }) => !hasNode).length;
    };
    expect(solid('2000-03-05')).to.equal(1);
    expect(solid('..')).to.equal(2);
  });
});

describe('a stretch that is an outline', () => {
  const outlinesOf = (date: string, status: 'planned' | 'disputed') => {
    const svg = draw(
      buildScene(
        sampleInput([
          { title: 'A', date, status },
          { title: 'B', date: '2020/2030' },
        ]),
      ),
    );
    return [...svg.querySelectorAll(`.event.status-${status} > .outline`)];
  };

  for (const status of ['planned', 'disputed'] as const) {
    it(`of what is ${status} is closed where its ends are known`, () => {
      const [box, ...more] = outlinesOf('2022-03-01/2026-05-01', status);
      expect(box!.getAttribute('d')).to.match(/z$/);
      expect(more).to.deep.equal([]);
    });

    it(`of what is ${status} fades where they are not`, () => {
      for (const date of ['2022/2026', '2022-03-01~/2026-05-01~', '2022-03-01/']) {
        const [body, ...fades] = outlinesOf(date, status);
        expect(body!.getAttribute('d'), date).to.not.match(/z$/);
        expect(fades.length, date).to.be.at.least(7);
        for (const fade of fades) expect(Number(fade.getAttribute('stroke-opacity'))).to.be.within(0.01, 0.99);
      }
    });

    it(`of what is ${status} runs out in an arrow where it goes on`, () => {
      const [body, ...fades] = outlinesOf('2022-03-01/..', status);
      expect(fades).to.deep.equal([]);
      // Three sides, then the arrow from where they end.
      const [sides, arrow] = body!.getAttribute('d')!.split('M').slice(1);
      expect(sides).to.not.match(/z$/);
      expect(arrow).to.match(/z$/);
      expect(sides!.split(' ')[0]).to.equal(arrow!.split(' ')[0]);
    });
  }
});
