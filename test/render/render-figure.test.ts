import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { buildEventTable } from '../../src/data/build-event-table.js';
import type { EventRecord } from '../../src/data/event-record.js';
import { validateRecords } from '../../src/data/records/validate-records.js';
import { buildScene, fitView } from '../../src/layout/build-scene.js';
import { FIGURE_FONTS, layoutFigure, writeFigure } from '../../src/render/layout-figure.js';
import type { FigureOptions } from '../../src/render/figure-options.js';
import { renderFigure } from '../../src/render/render-figure.js';
import { renderHtml } from '../../src/render/render-html.js';
import { renderSvg } from '../../src/render/render-svg.js';
import { darkTheme, lightTheme, themeOf } from '../../src/render/scene-theme.js';
import { EdtfSyntaxError } from '../../src/time/edtf/edtf-syntax-error.js';
import { instant, timeSpan, type TimeSpan } from '../../src/time/instant.js';
import { loadLanguage } from '../../src/time/words/load-words.js';
import type { ViewInput } from '../../src/time/view/read-view.js';
import { randomRecords } from '../layout/random-records.js';
import { sampleInput } from '../layout/sample-input.js';
import { parseSvg } from './parsed-svg.js';

const RECORDS: readonly EventRecord[] = validateRecords([
  {
    id: 'a',
    title: 'A summit that has a title as long as titles of newspapers sometimes are, and longer',
    date: '2022-01',
    category: 'Talks',
    sources: [
      { publisher: 'Evening paper', title: 'Leaders meet', published: '2022-02-01', url: 'https://example.org/a' },
      { publisher: 'Morning paper' },
    ],
  },
  {
    id: 'b',
    title: 'A denial',
    date: '2022-02-05',
    status: 'denied',
    category: 'Words',
    sources: [{ publisher: 'Morning paper' }],
  },
  { id: 'c', title: 'It goes on', date: '2022-02-01/..', category: 'Talks' },
]).records;

const GEOMETRY = ['d', 'x', 'y', 'width', 'height', 'viewBox', 'font-size', 'text-anchor', 'cx', 'cy', 'r'];

/** Tags, geometry and texts of a drawing, in order, without the titles and styles that only a figure has. */
function geometryOf(root: Element): unknown[] {
  return [...root.querySelectorAll(':scope > svg *, :scope > g *')]
    .filter(({ localName }) => localName !== 'title')
    .map((element) => [
      element.localName,
      ...GEOMETRY.map((name) => element.getAttribute(name)),
      element.children.length === 0 ? element.textContent : '',
    ]);
}

const textsOf = (root: Element) => [...root.querySelectorAll('text')].map((text) => text.textContent.trim());

/** Puts a figure on the page, where text has boxes. */
function shown(text: string): SVGSVGElement {
  const svg = document.importNode(parseSvg(text), true);
  document.body.append(svg);
  return svg;
}

describe('a figure', () => {
  it('shows the window that the view of a timeline would be: text, minutes, open ends, null', () => {
    const figure = (view?: ViewInput | null) => renderFigure(RECORDS, { view });
    const span = (start: number, end: number) => ({ start, end });
    const day = (date: number) => Date.UTC(2022, 1, date);
    expect(figure('2022-02-04/2022-02-06')).to.equal(figure(span(day(4), day(7))));
    const minutes = span(day(4) + 36_000_000, day(6) + 36_060_000);
    expect(figure('2022-02-04T10:00Z/2022-02-06T10:00Z')).to.equal(figure({ ...minutes, end: minutes.end - 59_000 }));
    const { extent } = buildEventTable(RECORDS);
    for (const open of ['2022-02-04/..', '2022-02-04/', span(day(4), Infinity)])
      expect(figure(open)).to.equal(figure(span(day(4), extent!.end)));
    expect(figure(null)).to.equal(figure());
    expect(() => figure('2022-02-30')).to.throw(EdtfSyntaxError);
    expect(() => figure(span(1, 0))).to.throw(RangeError, 'view: found 1 to 0');
  });

  it('shows the window that it is asked for, however wide or far from its events', () => {
    const { records } = validateRecords([
      { title: 'A', date: '2022-03-27' },
      { title: 'B', date: '2022-10-30' },
    ]);
    const said = (view: ViewInput) => {
      const root = parseSvg(renderFigure(records, { view }));
      return { desc: root.querySelector(':scope > desc')!.textContent, ticks: textsOf(root), root };
    };
    expect(said('1990/2050').desc).to.equal('2 events, 1990 to 2050');
    expect(said({ start: -1.42e20, end: Date.UTC(2023, 0) }).desc).to.equal('2 events, 4.5 billion years ago to 2022');
    for (const view of ['2023', '2050', '1822', 'Y-13800000000']) {
      const { desc, ticks, root } = said(view);
      expect(desc, view).to.match(/^0 events, /);
      expect(ticks, view).not.to.deep.equal([]);
      expect(root.querySelectorAll('[data-event-id]')).to.have.lengthOf(0);
    }
    expect(said('2050').desc).to.equal('0 events, 1 January 2050 to 31 December 2050');
    expect(said('2050').ticks.join(' ')).to.include('2050');
    expect(said({ start: Date.UTC(2022, 2, 27), end: Date.UTC(2022, 2, 27) + 5 }).desc).to.match(/^1 event, /);
    expect(said('../..').desc).to.equal('2 events, 27 March 2022 to 30 October 2022');
    expect(said({ start: -1e300, end: 1e300 }).desc).to.equal(said('../..').desc);
    expect(said({ start: Date.UTC(1990, 0), end: 1e300 }).desc).to.equal(said('1990/..').desc);
    expect(said('1990/..').desc).to.equal('2 events, 1990 to 2022');
  });

  it('says what it was given where it cannot show a window', () => {
    const figure =
      (view: ViewInput, records: readonly EventRecord[] = RECORDS) =>
      () =>
        renderFigure(records, { view });
    expect(figure({ start: 0, end: 0.2 })).to.throw(RangeError, 'view: found 0 to 0.2, expected at least 1 ms');
    expect(figure({ start: -1e20, end: -1e20 + 65_536 })).to.throw(RangeError, /expected at least \d+ ms there/);
    expect(figure({ start: 1e299, end: 1e300 })).to.throw(RangeError, 'view: found an open end');
    expect(figure('2050/..')).to.throw(RangeError, 'view: found an open end and no event after its start, expected');
    expect(figure('../1990')).to.throw(RangeError, 'view: found an open start and no event before its end, expected');
    expect(figure('2050/..', [])).not.to.throw();
  });

  it('of more px than anything can draw is refused before it takes the memory', () => {
    for (const side of ['widthPx', 'heightPx'] as const) {
      for (const px of [100_001, Infinity, NaN])
        expect(() => renderFigure(RECORDS, { [side]: px }), `${side} ${px}`).to.throw(
          RangeError,
          `${side}: found ${px}, expected px of the whole figure, such as 1200`,
        );
    }
    expect(renderFigure(RECORDS, { heightPx: 100_000 })).to.contain('height="100000"');
  });

  it('refuses a height or a padding that is no number of px, and what is neither records nor a table', () => {
    const figure =
      (options: object, records: unknown = RECORDS) =>
      () =>
        renderFigure(records as typeof RECORDS, options);
    expect(figure({ heightPx: 'auto' })).to.throw(
      RangeError,
      `heightPx: found "auto", expected px of the whole figure, such as 1200 or 'natural', at most 100000`,
    );
    expect(figure({ widthPx: '1200' })).to.throw(
      RangeError,
      'widthPx: found "1200", expected px of the whole figure, such as 1200, at most 100000',
    );
    for (const paddingPx of [-10, NaN])
      expect(figure({ paddingPx })).to.throw(
        RangeError,
        `paddingPx: found ${paddingPx}, expected px around everything`,
      );
    expect(figure({}, null)).to.throw(TypeError, 'buildEventTable: found null, expected a list of records');
    expect(() => renderHtml({ events: RECORDS } as never)).to.throw(
      TypeError,
      'found an object with "events", expected',
    );
    expect(figure({ laneBy: () => 'lane' })).to.throw(
      TypeError,
      'laneBy: found a function, expected the name of a field',
    );
  });

  it('takes options without a value for options that are left out, and a locale that Intl refuses for English', () => {
    const none = { title: null, description: null, heightPx: null, widthPx: null, paddingPx: null, view: null };
    const missing = Object.fromEntries(Object.keys(none).map((name) => [name, undefined]));
    const plain = renderFigure(RECORDS, { heading: true });
    for (const options of [missing, { ...none, widthPx: undefined }, { locale: 'en_US' }]) {
      const figure = renderFigure(RECORDS, { heading: true, ...(options as object) });
      expect(figure.replaceAll('en_US', 'en'), JSON.stringify(options)).to.equal(plain);
    }
  });

  it('takes the colours of its theme that are left out from the light one, and repeats a short palette', () => {
    const ground = (theme: FigureOptions['theme']) =>
      parseSvg(renderFigure(RECORDS, { theme: theme! }))
        .querySelector(':scope > rect')!
        .getAttribute('fill');
    expect(ground({})).to.equal('#ffffff');
    expect(ground({ surface: 'ivory' })).to.equal('ivory');
    expect(renderFigure(RECORDS, { theme: {} })).to.equal(renderFigure(RECORDS));
    const { palette, text } = themeOf({ palette: ['teal', 'navy', 'plum'] });
    expect(palette.join(' ')).to.equal('teal navy plum teal navy plum teal navy');
    expect(text).to.equal(lightTheme.text);
    expect(themeOf({ ...darkTheme })).to.deep.equal(darkTheme);
  });

  it('counts the events of its window where no description is given', () => {
    const { records } = validateRecords([
      { title: 'A', date: '2022-03-27' },
      { title: 'B', date: '2022-10-30' },
    ]);
    const root = parseSvg(renderFigure(records, { view: '2022-03' }));
    expect(root.querySelector(':scope > desc')!.textContent).to.equal('1 event, 1 March 2022 to 31 March 2022');
    expect(root.getAttribute('aria-label')).to.equal('1 event, 1 March 2022 to 31 March 2022');
  });

  it('has the geometry of the scene that the screen paints, whatever the records', () => {
    fc.assert(
      fc.property(randomRecords(25), fc.constantFrom('ltr', 'rtl'), (sample, dir) => {
        const input = { ...sampleInput(sample, { laneBy: 'lane' }), dir } as const;
        const onScreen = geometryOf(parseSvg(renderSvg(buildScene(input))));
        const bare = parseSvg(writeFigure(layoutFigure(input, {}), {}));
        expect(geometryOf(bare)).to.deep.equal(onScreen);
        const around = { legend: true, heading: true, title: 'All of it', credit: 'Us' };
        const drawing = parseSvg(writeFigure(layoutFigure(input, around), around)).querySelector('.drawing')!;
        expect(geometryOf(drawing)).to.deep.equal(onScreen);
      }),
      { numRuns: 25 },
    );
  });

  it('is one picture to a screen reader, with a title and a description, and nothing in it takes the focus', () => {
    const root = parseSvg(renderFigure(RECORDS, { title: 'Talks', description: 'How they talked' }));
    expect(root.getAttribute('role')).to.equal('img');
    expect(root.getAttribute('aria-label')).to.equal('Talks');
    expect(root.querySelector(':scope > title')!.textContent).to.equal('Talks');
    expect(root.querySelector(':scope > desc')!.textContent).to.equal('How they talked');
    expect(root.querySelectorAll('[tabindex], [role=option], [role=listbox], a')).to.have.lengthOf(0);
  });

  it('says what it shows where no description is given', () => {
    const root = parseSvg(renderFigure(RECORDS));
    expect(root.querySelector(':scope > desc')!.textContent).to.match(/^3 events, .*2022/);
  });

  it('names its fonts and needs no stylesheet, no custom property and nothing from elsewhere', () => {
    const text = renderFigure(RECORDS, { legend: true, sources: true });
    expect(parseSvg(text).getAttribute('font-family')).to.equal(FIGURE_FONTS);
    expect(text).not.to.match(/<style|style=|var\(|url\(|href|light-dark/);
  });

  it('has the size requested', () => {
    for (const widthPx of [320, 800, 1600]) {
      const root = parseSvg(renderFigure(RECORDS, { widthPx, heightPx: 900, legend: true, sources: true }));
      expect(root.getAttribute('width')).to.equal(String(widthPx));
      expect(root.getAttribute('height')).to.equal('900');
    }
  });

  it('grows where the height requested has no room for what surrounds the drawing', () => {
    const root = parseSvg(renderFigure(RECORDS, { heightPx: 50, legend: true, sources: true, credit: 'Us' }));
    expect(Number(root.getAttribute('height'))).to.be.above(200);
  });

  it('shows a window, or everything', () => {
    const view = { start: instant(Date.UTC(2022, 1, 4)), end: instant(Date.UTC(2022, 1, 7)) };
    const ids = (text: string) =>
      [...parseSvg(text).querySelectorAll('[data-event-id]')].map((node) => node.getAttribute('data-event-id'));
    expect(ids(renderFigure(RECORDS, { view }))).to.have.members(['b', 'c']);
    expect(ids(renderFigure(RECORDS))).to.have.members(['a', 'b', 'c']);
  });

  it('lists each source of what is shown once, says how many more there are, and explains the vocabulary that is used', () => {
    const root = parseSvg(renderFigure(RECORDS, { sources: true, legend: true, credit: 'Drawn by us' }));
    const texts = textsOf(root);
    expect(texts).to.include.members(['Sources', 'Leaders meet, Evening paper, 1 February 2022', 'Morning paper']);
    expect(texts.filter((text) => text === 'Morning paper')).to.have.lengthOf(1);
    expect(texts).to.include.members(['Denied', 'Goes on', 'Talks', 'Words', 'Drawn by us']);
    expect(texts).not.to.include('Planned');

    const many = Array.from({ length: 75 }, (_, i) => ({
      title: `T${i}`,
      date: '2022',
      sources: [{ title: `S${i}` }],
    }));
    const listed = textsOf(parseSvg(renderFigure(validateRecords(many).records, { sources: true })));
    expect(listed.filter((text) => /^S\d+$/.test(text))).to.have.lengthOf(60);
    expect(listed).to.include('and 15 more sources');
  });

  it('lists the sources of the window that it shows, whatever was shown of the table before', () => {
    const { records } = validateRecords(
      [2020, 2021, 2022, 2023].flatMap((year) => [
        { title: 'Without', date: `${year}-05` },
        { title: 'With', date: `${year}`, sources: [{ title: `Report of ${year}`, published: `${year}-12-01` }] },
        {
          title: 'Again',
          date: `${year}-03-01`,
          sources: [{ title: `Report of ${year}`, published: `${year}-12-01` }],
        },
        {
          title: 'Another',
          date: `${year}-03-01`,
          sources: [{ title: `Report of ${year}` }, { url: 'https://example.org/a' }],
        },
      ]),
    );
    const table = buildEventTable(records);
    const listed = (view?: TimeSpan) =>
      textsOf(parseSvg(renderFigure(table, { sources: true, widthPx: 1400, ...(view && { view }) }))).filter((text) =>
        /^Report|^https/.test(text),
      );
    const inYears = (first: number, last: number) => {
      const lines: string[] = [];
      for (let year = first; year <= last; year++) {
        lines.push(`Report of ${year}, 1 December ${year}`, `Report of ${year}`);
        if (year === first) lines.push('https://example.org/a');
      }
      return lines;
    };
    const view = timeSpan(Date.UTC(2021, 1, 1), Date.UTC(2022, 5, 1));
    expect(listed()).to.deep.equal(inYears(2020, 2023));
    expect(listed(view)).to.deep.equal(inYears(2021, 2022));
    expect(listed()).to.deep.equal(inYears(2020, 2023));
    expect(listed()).to.deep.equal(inYears(2020, 2023));
  });

  it('writes the punctuation of the language: its comma, its mark for the unknown', async () => {
    await Promise.all(['ar', 'ja'].map((language) => loadLanguage(language)));
    const drawn = (locale: string) => parseSvg(renderFigure([{ title: 'T', date: '2022/' }], { legend: true, locale }));
    const marks = (locale: string) =>
      [...drawn(locale).querySelectorAll('.question')].map(({ textContent }) => textContent);
    expect(marks('en')).to.deep.equal(['?', '?']);
    expect(marks('ar')).to.deep.equal(['؟', '؟']);
    expect(marks('he')).to.deep.equal(['?', '?']);
    expect(drawn('ja').querySelector('desc')!.textContent).to.match(/^1件の出来事、2/);
  });

  it('lists sources in the words of a language as soon as there are some', async () => {
    const table = buildEventTable([{ title: 'T', date: '2022', sources: [{ title: 'S', published: '2022~' }] }]);
    const listed = () => textsOf(parseSvg(renderFigure(table, { sources: true, locale: 'fr' }))).at(-1);
    const before = listed();
    await loadLanguage('fr');
    expect([before, listed()]).to.deep.equal(['S, about 2022', 'S, vers 2022']);
  });

  it('lets no text run over another or out of the figure, in any width', () => {
    const sources = Array.from({ length: 9 }, (_, i) => ({
      title: `A source with a title of some length, number ${i}`,
      publisher: i % 2 ? 'An agency' : 'Averyveryverylongnamewithoutasinglespacethatnobodywouldbreak'.repeat(2),
    }));
    const records = validateRecords([
      ...RECORDS,
      { title: '日本語の題名がとても長いことがあります。', date: '2022-03', sources },
    ]).records;
    const around = {
      heading: true,
      legend: true,
      sources: true,
      credit: 'Drawn by us, and by others who helped',
      title: 'A title',
    };
    for (const widthPx of [240, 360, 768, 1440]) {
      const svg = shown(
        renderFigure(records, { ...around, widthPx, description: 'Words that go on for a while. '.repeat(6) }),
      );
      const boxes = [...svg.querySelectorAll(':scope > text, :scope > .key')].map((text) => ({
        box: text.getBoundingClientRect(),
        says: text.textContent,
      }));
      const whole = svg.getBoundingClientRect();
      for (const [i, { box, says }] of boxes.entries()) {
        expect(box.right, `${widthPx}: ${says}`).to.be.at.most(whole.right + 0.5);
        expect(box.bottom, `${widthPx}: ${says}`).to.be.at.most(whole.bottom + 0.5);
        for (const other of boxes.slice(i + 1)) {
          const acrossPx = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const downPx = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          // Line boxes may touch; letters may not.
          expect(Math.min(acrossPx, downPx), `${widthPx}: ${says} | ${other.says}`).to.be.below(3);
        }
      }
      svg.remove();
    }
  });

  it('can lie on any background', () => {
    expect(parseSvg(renderFigure(RECORDS)).querySelectorAll(':scope > rect')).to.have.lengthOf(1);
    expect(parseSvg(renderFigure(RECORDS, { transparent: true })).querySelectorAll(':scope > rect')).to.have.lengthOf(
      0,
    );
  });

  it('takes its fitted window from the height that it has', () => {
    const input = sampleInput(RECORDS);
    const figure = layoutFigure({ ...input, view: null }, {});
    expect(figure.scene.view).to.deep.equal(fitView(input));
  });

  it('shows every row of events at its natural height, also below names of backgrounds', () => {
    const dates = Array.from({ length: 59 }, (_, index) => ({
      id: `${index}`,
      title: `Event ${index}`,
      date: `2020-06-${String(1 + (index % 28)).padStart(2, '0')}`,
      lane: `Lane ${index % 5 === 0 ? 1 : 0}`,
    }));
    const period = { id: 'period', title: 'A long period', kind: 'background' as const, date: '2020-05/2020-07' };
    for (const laneBy of [null, 'lane']) {
      for (const widthPx of [400, 700, 1000]) {
        const input = sampleInput(validateRecords([...dates, period]).records, { laneBy });
        const { scene } = layoutFigure({ ...input, view: null }, { widthPx, heightPx: 'natural' });
        expect(scene.contentHeightPx, `${laneBy} ${widthPx}`).to.be.at.most(scene.heightPx);
      }
    }
  });
});
