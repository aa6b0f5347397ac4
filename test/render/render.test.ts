import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { buildScene } from '../../src/layout/build-scene.js';
import { stretchesOf } from '../../src/layout/crowds/density-stretch.js';
import { SPANNING_LANE } from '../../src/layout/lanes/lane-assignment.js';
import type { SceneInput } from '../../src/layout/scene-input.js';
import { paintScene } from '../../src/render/paint-scene.js';
import { renderSvg } from '../../src/render/render-svg.js';
import { panBy, zoomAt } from '../../src/time/view/viewport.js';
import { randomRecords } from '../layout/random-records.js';
import { sampleInput } from '../layout/sample-input.js';
import { parseSvg } from './parsed-svg.js';

const SVG = 'http://www.w3.org/2000/svg';

function newSvg(): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  document.body.append(svg);
  return svg;
}

/** Tags, attributes and texts of a drawing, however it was made, as nested lists. */
function shapeOf(element: Element): unknown {
  const attributes = [...element.attributes]
    .filter(({ name }) => name !== 'xmlns')
    .map(({ name, value }) => [name, value])
    .sort(([a], [b]) => a!.localeCompare(b!));
  const children = [...element.children].map(shapeOf);
  return [element.localName, attributes, children.length > 0 ? children : element.textContent];
}

function exported(input: SceneInput): unknown {
  const root = parseSvg(renderSvg(buildScene(input)));
  for (const extra of root.querySelectorAll(':scope > style, :scope > rect')) extra.remove();
  return shapeOf(root);
}

const records = [
  { id: 'a', title: 'Alpha', date: '2022-01' },
  { id: 'b', title: 'Beta', date: '2022-02-05', status: 'denied' as const },
  { id: 'c', title: 'Gamma', date: '2022-02-01/2022-03' },
  { id: 'd', title: 'Delta', kind: 'background' as const, date: '2022-01-10/2022-02-20' },
];

describe('paintScene and renderSvg', () => {
  it('give the same elements, attributes and texts, whatever was painted before', () => {
    const svg = newSvg();
    fc.assert(
      fc.property(
        randomRecords(25),
        fc.constantFrom('ltr', 'rtl'),
        fc.double({ min: -2, max: 5, noNaN: true }),
        (sample, dir, octaves) => {
          const fitted = { ...sampleInput(sample, { laneBy: 'lane' }), dir } as SceneInput;
          const input = { ...fitted, view: zoomAt(fitted.view, 2 ** octaves, fitted.view.start) };
          paintScene(svg, buildScene(input));
          expect(shapeOf(svg)).to.deep.equal(exported(input));
        },
      ),
      { numRuns: 40 },
    );
    svg.remove();
  });

  it('give markers and backgrounds alike, whatever is known of them', () => {
    const svg = newSvg();
    const dates = ['2022-03', '2022-05-06?', '2022-06~', '2022-08-09/2022-10?', '../2022-11-03%', '2022-12/'];
    for (const kind of ['marker', 'background'] as const) {
      for (const status of ['confirmed', 'planned', 'denied', 'disputed'] as const) {
        const across = dates.map((date, i) => ({ id: `${i}`, title: date, kind, date, status }));
        for (const dir of ['ltr', 'rtl'] as const) {
          const fitted = { ...sampleInput([...across, ...records]), dir } as SceneInput;
          for (const octaves of [-5, 0, 4]) {
            const input = { ...fitted, view: zoomAt(fitted.view, 2 ** octaves, fitted.view.start) };
            paintScene(svg, buildScene(input));
            expect(shapeOf(svg)).to.deep.equal(exported(input));
          }
        }
      }
    }
    svg.remove();
  });

  it('give the crowd of backgrounds and markers alike: a path of washes, one of lines, and a text that counts them', () => {
    const day = (at: number) => new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10);
    const spans = Array.from({ length: 500 }, (_, i) => {
      const kind = i % 3 === 0 ? ('marker' as const) : ('background' as const);
      return { id: `s${i}`, title: `Span ${i}`, kind, date: kind === 'marker' ? day(i) : `${day(i)}/${day(i + 2)}` };
    });
    const svg = newSvg();
    for (const dir of ['ltr', 'rtl'] as const) {
      const input = { ...sampleInput([...spans, ...records]), dir, focusedKey: ':spanning:none' };
      const scene = buildScene(input);
      const key = stretchesOf(scene, SPANNING_LANE)[2]!.key;
      const focused = { ...input, focusedKey: key };
      paintScene(svg, buildScene(focused));
      expect(shapeOf(svg)).to.deep.equal(exported(focused));
      const count = scene.spanningCrowd!.count;
      expect(svg.querySelector('.crowd text')!.textContent).to.equal(`${count} more, drawn as one`);
      expect(svg.querySelectorAll('.crowd-lines')).to.have.length(1);
      expect(svg.querySelector(`[data-key="${key}"]`)!.getAttribute('tabindex')).to.equal('0');
      expect(svg.querySelectorAll('[tabindex="0"]')).to.have.length(1);
    }
    svg.remove();
  });

  it('are read in the order of time, even where a label reaches far back from its mark', () => {
    const svg = newSvg();
    const days = Array.from({ length: 24 }, (_, i) => `${1950 + 2 * i}-06-15`);
    const ofDay = (day: string) => ({ id: day, title: `What happened on ${day}, in a long title`, date: day });
    paintScene(svg, buildScene(sampleInput(days.map(ofDay))));
    expect(svg.querySelectorAll('.label[text-anchor=end]').length).to.be.greaterThan(1);
    const read = [...svg.querySelectorAll('[data-event-id]')].map((node) => node.getAttribute('data-event-id')!);
    expect(read).to.deep.equal(read.toSorted());
    svg.remove();
  });

  it('keep the nodes of events, and the focus on them, while a crowd of backgrounds comes and goes', () => {
    const spans = Array.from({ length: 500 }, (_, i) => ({
      title: `Span ${i}`,
      kind: 'background' as const,
      date: '2022',
    }));
    const [plain, crowded] = [records, [...records, ...spans]].map((all) => sampleInput(all));
    const svg = newSvg();
    paintScene(svg, buildScene(plain!));
    const node = svg.querySelector<SVGElement>('[data-event-id="b"]')!;
    node.focus();
    for (const input of [crowded!, plain!, crowded!]) {
      paintScene(svg, buildScene(input));
      expect(svg.querySelectorAll('.crowd')).to.have.length(input === plain ? 0 : 1);
      expect(document.activeElement === node).to.equal(true);
      expect(shapeOf(svg)).to.deep.equal(exported(input));
    }
    svg.remove();
  });

  it('draw each of several events with one id, in records that were not validated', () => {
    const records = ['2022-01-05', '2022-03-05', '2022-06-05'].map((date) => ({ id: 'a', title: date, date }));
    const scene = buildScene(sampleInput(records));
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    for (let frame = 0; frame < 2; frame++) {
      paintScene(svg, scene);
      const titles = Array.from(svg.querySelectorAll('text.label:not(.detail)'), (text) => text.textContent);
      expect(titles).to.deep.equal(['2022-01-05', '2022-03-05', '2022-06-05']);
      expect(svg.querySelectorAll('[data-event-id="a"]')).to.have.length(3);
    }
  });

  it('keep events apart whose ids look like keys of labels and counts', () => {
    const svg = newSvg();
    for (const kind of ['event', 'background'] as const) {
      const ids = ['a', 'a texts', 'a texts texts', 'a event', 'a cluster'];
      const input = sampleInput(ids.map((id, i) => ({ id, title: id, kind, date: `2022-0${i + 1}` })));
      paintScene(svg, buildScene(input));
      expect(shapeOf(svg)).to.deep.equal(exported(input));
      expect(svg.querySelectorAll('[part~=event]')).to.have.length(5);
    }
    svg.remove();
  });

  it('tint what an open background covers, and nothing beside it', () => {
    const svg = newSvg();
    for (const date of ['../2020-05', '2020-05/..']) {
      const events = ['2019-03-01', '2026-03-01'].map((day) => ({ title: day, date: day }));
      const scene = buildScene(sampleInput([{ title: 'Before', kind: 'background', date }, ...events]));
      paintScene(svg, scene);
      const [{ rect }] = scene.backgrounds as readonly [(typeof scene.backgrounds)[number]];
      for (const wash of svg.querySelectorAll<SVGPathElement>('.wash')) {
        const { x, width } = wash.getBBox();
        expect(x).to.be.at.least(rect.x - 1);
        expect(x + width).to.be.at.most(rect.x + rect.width + 1);
      }
      expect(svg.querySelectorAll('.wash.arrow')).to.have.length(0);
    }
    svg.remove();
  });

  it('draw text as text: markup in a title makes no element', () => {
    const input = sampleInput([{ title: '<script>alert(1)</script> & "more"', date: '2022' }]);
    const svg = newSvg();
    paintScene(svg, buildScene(input));
    for (const root of [svg, parseSvg(renderSvg(buildScene(input)))]) {
      expect(root.querySelector('script')).to.equal(null);
      expect(root.querySelector('.label')!.textContent).to.contain('<script>');
    }
    svg.remove();
  });

  it('write no style attribute, which a strict content policy forbids', () => {
    expect(renderSvg(buildScene(sampleInput(records)))).not.to.match(/\sstyle=/);
  });

  it('mirror the picture where text runs right to left', () => {
    const input = sampleInput(records);
    const centreOf = (dir: 'ltr' | 'rtl') => {
      const event = parseSvg(renderSvg(buildScene({ ...input, dir }))).querySelector('[data-event-id=b]')!;
      const [, moved] = /^translate\(([-\d.]+) /.exec(event.parentElement!.getAttribute('transform')!)!;
      const [, x, radius] = /^M([-\d.]+) [-\d.]+a([\d.]+)/.exec(event.querySelector('.solid')!.getAttribute('d')!)!;
      return Number(moved) + Number(x) + Number(radius);
    };
    expect(centreOf('ltr')).to.be.above(0);
    expect(centreOf('rtl')).to.be.closeTo(input.widthPx - centreOf('ltr'), 0.05);
  });
});

describe('paintScene', () => {
  it('moves a point with its texts by one attribute', () => {
    const svg = newSvg();
    const input = sampleInput([{ id: 'point', title: 'A point', date: '2022-02-05T10:30:00Z' }, ...records]);
    paintScene(svg, buildScene(input));
    const node = svg.querySelector('[data-event-id=point]')!.parentElement!;
    expect(node.querySelector('.label')!.textContent).to.equal('A point');
    const written = new MutationObserver(() => undefined);
    written.observe(node, { attributes: true, childList: true, characterData: true, subtree: true });
    paintScene(svg, buildScene({ ...input, view: panBy(input.view, (input.view.end - input.view.start) * 0.05) }));
    const changes = written.takeRecords().map(({ type, attributeName }) => `${type} ${attributeName}`);
    expect(changes).to.deep.equal(['attributes transform']);
    svg.remove();
  });

  it('keeps the node of an event from frame to frame and the focus on it', () => {
    const svg = newSvg();
    const input = sampleInput(records);
    paintScene(svg, buildScene({ ...input, focusedKey: 'b' }));
    const node = svg.querySelector<SVGElement>('[data-event-id=b]')!;
    node.focus();
    for (const share of [0.1, -0.2, 0.05]) {
      const view = panBy(input.view, (input.view.end - input.view.start) * share);
      paintScene(svg, buildScene({ ...input, view, focusedKey: 'b' }));
    }
    expect(svg.querySelector('[data-event-id=b]')).to.equal(node);
    expect(document.activeElement).to.equal(node);
    svg.remove();
  });

  it('writes nothing when nothing changed', () => {
    const svg = newSvg();
    const input = sampleInput(records);
    paintScene(svg, buildScene(input));
    const observer = new MutationObserver(() => undefined);
    observer.observe(svg, { subtree: true, attributes: true, childList: true, characterData: true });
    paintScene(svg, buildScene(input));
    expect(observer.takeRecords()).to.have.length(0);
    observer.disconnect();
    svg.remove();
  });

  it('puts event nodes in order of time when the picture rests', () => {
    const svg = newSvg();
    const input = sampleInput(records);
    const order = () =>
      [...svg.querySelectorAll('.marks [data-event-id]')].map((node) => node.getAttribute('data-event-id'));
    const away = panBy(input.view, (input.view.end - input.view.start) * 0.7);
    paintScene(svg, buildScene({ ...input, view: away }), { moving: true });
    paintScene(svg, buildScene(input), { moving: true });
    paintScene(svg, buildScene(input));
    expect(order()).to.deep.equal(buildScene(input).marks.map(({ id }) => id));
    svg.remove();
  });

  it('has exactly one tab stop', () => {
    const svg = newSvg();
    paintScene(svg, buildScene(sampleInput(records)));
    expect(svg.querySelectorAll('[tabindex="0"]')).to.have.length(1);
    svg.remove();
  });
});

describe('renderSvg', () => {
  it('writes quiet texts in the colour of others where tints are stacked under them', () => {
    const areQuiet = (...dates: readonly string[]) => {
      const spans = dates.map((date) => ({ title: date, date, kind: 'background' as const }));
      const svg = parseSvg(renderSvg(buildScene(sampleInput([{ title: 'Event', date: '2022-03-01' }, ...spans]))));
      document.body.append(svg);
      const fillOf = (selector: string) => getComputedStyle(svg.querySelector(selector)!).fill;
      const full = fillOf('.marks .label:not(.detail)');
      const quiet = ['.spanning .label', '.marks .detail'].map((selector) => fillOf(selector) !== full);
      svg.remove();
      return quiet;
    };
    expect(areQuiet('2022-01/2022-06', '2022-07/2022-09')).to.deep.equal([true, true]);
    expect(areQuiet('2022-01/2022-06', '2022-03/2022-09')).to.deep.equal([false, false]);
  });

  it('leaves out what XML cannot hold, and stays well-formed', () => {
    const text = renderSvg(buildScene(sampleInput([{ title: 'a', date: '2022', lane: 'x' }])), {
      title: 'a\u0000b\ud800c <&"> \u{1f30d}',
    });
    expect(parseSvg(text).querySelector('title')!.textContent).to.equal('abc <&"> \u{1f30d}');
  });
});
