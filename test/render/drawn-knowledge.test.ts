import { expect } from '@open-wc/testing';
import type { EventRecord } from '../../src/data/event-record.js';
import { buildScene } from '../../src/layout/build-scene.js';
import type { SceneInput } from '../../src/layout/scene-input.js';
import type { Scene } from '../../src/layout/scene.js';
import { renderSvg } from '../../src/render/render-svg.js';
import { timeSpan } from '../../src/time/instant.js';
import { sampleInput } from '../layout/sample-input.js';
import { parseSvg } from './parsed-svg.js';

function draw(scene: Scene): Element {
  return parseSvg(renderSvg(scene));
}

/** A picture of many events of one kind, half of them ranges, most of them without a node. */
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

describe('one of the days before a date, without a node of its own', () => {
  it('has the arrow of its open side', () => {
    const records = Array.from({ length: 240 }, (_, i) => ({ title: `Event ${i}`, date: `[..${1000 + i * 4}]` }));
    const scene = buildScene({ ...sampleInput(records, { widthPx: 4000, heightPx: 9000 }), moving: true });
    const bare = scene.marks.filter(({ hasNode, startEdge }) => !hasNode && startEdge.kind === 'open');
    expect(bare.length).to.be.above(20);
    const hairlines = Array.from(draw(scene).querySelectorAll('.batch.hairline'), (path) => path.getAttribute('d'));
    expect(partsOf(hairlines.join(''))).to.equal(bare.length * 2);
  });
});

describe('a coarse end that is wider than the box', () => {
  const hourIn1914 = timeSpan(Date.UTC(1913, 11, 31, 23, 50), Date.UTC(1914, 0, 1, 0, 50));
  for (const fields of [
    {},
    { status: 'planned' },
    { kind: 'background' },
    { kind: 'background', status: 'planned' },
  ] as const) {
    it(`is drawn in some tens of steps: ${Object.values(fields).join(', ') || 'event'}`, () => {
      const record = { title: 'War', date: '1914/1918', ...fields };
      const svg = draw(buildScene(sampleInput([record], { view: hourIn1914, widthPx: 4000 })));
      expect(svg.querySelectorAll('path').length).to.be.within(20, 200);
    });
  }

  it('is hatched in the box where it is disputed', () => {
    const record = { title: 'War', date: '1914/1918', status: 'disputed' } as const;
    const svg = draw(buildScene(sampleInput([record], { view: hourIn1914 })));
    expect(partsOf(svg.querySelector('.hatch')!.getAttribute('d')!)).to.be.above(10);
  });
});

/** Fields that only some events known to the month or year have. */
const DOUBTS: readonly (readonly [name: string, fields: Partial<EventRecord>, mark?: string])[] = [
  ['certain and confirmed', {}],
  ['uncertain', {}, '?'],
  ['approximate', {}, '~'],
  ['planned', { status: 'planned' }],
  ['planned and uncertain', { status: 'planned' }, '?'],
  ['denied', { status: 'denied' }],
  ['disputed', { status: 'disputed' }],
];

/** The lines and fills of a drawing as a reader sees them, without text or anything only scripts and screen readers see. */
function looksOf(svg: Element, selector: string): string {
  const shapes = Array.from(svg.querySelectorAll(selector), (shape) => {
    const style = getComputedStyle(shape);
    const { fill, stroke, strokeWidth, strokeDasharray, opacity, fillOpacity } = style;
    return [shape.getAttribute('d'), fill, stroke, strokeWidth, strokeDasharray, opacity, fillOpacity].join(' ');
  });
  return shapes.join('\n');
}

/** Puts a picture on the page, where its styles apply. */
function shown(records: readonly EventRecord[], selector: string, state: Partial<SceneInput> = {}): string {
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  const svg = draw(buildScene({ ...sampleInput(records, { widthPx: 4000, heightPx: 2000 }), ...state }));
  root.append(document.importNode(svg, true));
  const looks = looksOf(root.firstElementChild!, selector);
  host.remove();
  return looks;
}

function expectAllDiffer(lookOf: (fields: Partial<EventRecord>, mark: string) => string): void {
  const looks = DOUBTS.map(([name, fields, mark = '']) => [name, lookOf(fields, mark)] as const);
  for (const [name, look] of looks) {
    expect(look, name).to.not.equal('');
    expect(looks.filter(([, other]) => other === look).map(([other]) => other)).to.deep.equal([name]);
  }
}

describe('an event known to the month or year', () => {
  const many = (fields: Partial<EventRecord>, mark: string) =>
    Array.from({ length: 240 }, (_, i) => ({ title: `Event ${i}`, date: `${1000 + i * 4}${mark}`, ...fields }));

  it('shows what is doubted about it without its own node', () => {
    expectAllDiffer((fields, mark) => shown(many(fields, mark), '.batch', { moving: true }));
  });

  it('shows what is doubted about it with its own node', () => {
    const wide = [
      { title: 'Early', date: '1000' },
      { title: 'Late', date: '1100' },
    ];
    expectAllDiffer((fields, mark) =>
      shown([{ id: 'a', title: 'A', date: `105${mark}`, ...fields }, ...wide], '[data-event-id=a] path'),
    );
  });

  it('is an outline when it is planned, its precision too', () => {
    const classesOf = (status: EventRecord['status']) => {
      const records = [
        { id: 'a', title: 'A', date: '1050', status: status! },
        { title: 'B', date: '1000/1100' },
      ];
      const event = draw(buildScene(sampleInput(records))).querySelector('[data-event-id=a]')!;
      return Array.from(event.querySelectorAll('path'), (path) => path.getAttribute('class'));
    };
    expect(classesOf('confirmed')).to.include('hairline');
    expect(classesOf('planned')).to.not.include('hairline');
    expect(classesOf('planned')).to.include('outline thin');
  });
});

describe('a marker', () => {
  const others = [
    { title: 'Early', date: '2022-01-02' },
    { title: 'Late', date: '2022-12-30' },
  ];
  const marker = (date: string, fields: Partial<EventRecord>) =>
    ({ id: 'a', title: 'A', kind: 'marker', date, ...fields }) as const;

  for (const [precision, date] of [
    ['a day', '2022-06-05'],
    ['a month', '2022-06'],
  ] as const) {
    it(`known to ${precision} shows what is doubted about it`, () => {
      const selector = '.marker path:not(.ring)';
      expectAllDiffer((fields, mark) => shown([marker(`${date}${mark}`, fields), ...others], selector));
    });
  }

  it('is a quiet band behind the events with a line at each side where it is known to the month', () => {
    const svg = draw(buildScene(sampleInput([marker('2022-06', {}), ...others])));
    const band = svg.querySelector('.backgrounds .marker .band')!;
    const side = svg.querySelector('[data-event-id=a] .side')!;
    const [, x, width] = /^M([\d.]+) [\d.]+h([\d.]+)/.exec(band.getAttribute('d')!)!.map(Number);
    const xs = [...side.getAttribute('d')!.matchAll(/M([\d.]+)/g)].map(([, at]) => Number(at));
    expect(Math.min(...xs)).to.be.closeTo(x!, 0.02);
    expect(Math.max(...xs)).to.be.closeTo(x! + width!, 0.02);
    expect(svg.querySelectorAll('.marker-line')).to.have.length(0);
  });

  it('known as exactly as possible is one line', () => {
    const svg = draw(buildScene(sampleInput([marker('2022-06-05', {}), ...others])));
    expect(svg.querySelectorAll('.marker path:not(.ring)')).to.have.length(1);
  });

  it('that is planned is empty inside', () => {
    const svg = draw(buildScene(sampleInput([marker('2022-06', { status: 'planned' }), ...others])));
    expect(svg.querySelectorAll('.band')).to.have.length(0);
    expect(svg.querySelectorAll('.side')).to.have.length(1);
  });
});

describe('a background', () => {
  const others = [
    { title: 'Early', date: '2022-01-02' },
    { title: 'Late', date: '2022-12-30' },
  ];
  const background = (date: string, fields: Partial<EventRecord>) =>
    ({ id: 'a', title: 'A', kind: 'background', date, ...fields }) as const;

  for (const [dates, start, end] of [
    ['days', '2022-04-10', '2022-08-10'],
    ['months', '2022-04', '2022-08'],
  ] as const) {
    it(`known ${dates} shows what is doubted about it`, () => {
      const look = (fields: Partial<EventRecord>, mark: string) =>
        shown([background(`${start}${mark}/${end}${mark}`, fields), ...others], '.background path');
      // Ends known to the month are soft anyway, and softer than approximate ones.
      const isSoft = dates === 'months';
      expectAllDiffer((fields, mark) => (isSoft && mark === '~' ? 'soft' : look(fields, mark)));
    });
  }

  it('that is planned or disputed has no wash, and is an outline that ends only where its ends are known', () => {
    for (const status of ['planned', 'disputed'] as const) {
      const closed = draw(buildScene(sampleInput([background('2022-04-10/2022-08-10', { status }), ...others])));
      expect(closed.querySelectorAll('.wash')).to.have.length(0);
      expect(closed.querySelector('.background > .outline')!.getAttribute('d')).to.match(/z$/);
      const scene = buildScene(sampleInput([background('2022-04-10/..', { status }), ...others]));
      const open = draw(scene).querySelector('.background > .outline')!.getAttribute('d')!;
      const [, x, width] = /^M([\d.]+) [\d.]+h([\d.]+)/.exec(open)!.map(Number);
      expect(x! + width!).to.be.above(scene.plot.x + scene.plot.width + 2);
    }
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
      // Three sides, then the arrow from their ends.
      const [sides, arrow] = body!.getAttribute('d')!.split('M').slice(1);
      expect(sides).to.not.match(/z$/);
      expect(arrow).to.match(/z$/);
      expect(sides!.split(' ')[0]).to.equal(arrow!.split(' ')[0]);
    });
  }
});

describe('the ring of a selected event', () => {
  it('does not strike through the letters of the title above its mark', () => {
    const records = Array.from({ length: 100 }, (_, i) => ({
      id: `e${i}`,
      title: `Event ${i}`,
      date: `${1900 + i}-21`,
    }));
    const input = sampleInput(records, { widthPx: 4000, heightPx: 2000 });
    const scene = buildScene({ ...input, selected: new Set(['e7']) });
    const { label, y } = scene.marks.find(({ id }) => id === 'e7')!;
    const ring = draw(scene).querySelector('.selected > .ring')!.getAttribute('d')!;
    const radiusPx = Number(/a([\d.]+)/.exec(ring)![1]);
    const strokePx = 1.5;
    expect(y, 'below the title').to.be.above(label!.baselinePx);
    expect(label!.baselinePx - (y - radiusPx - strokePx / 2)).to.be.below(1);
  });
});
