import { expect } from '@open-wc/testing';
import { buildScene } from '../../src/layout/build-scene.js';
import { renderFigure } from '../../src/render/render-figure.js';
import { renderSvg } from '../../src/render/render-svg.js';
import { StringSink } from '../../src/render/string-sink.js';
import { StyledSink } from '../../src/render/styled-sink.js';
import { validateRecords } from '../../src/data/records/validate-records.js';
import { sampleInput } from '../layout/sample-input.js';
import { parseSvg } from './parsed-svg.js';

function drawn(css: string): string {
  const text = new StringSink();
  const sink = new StyledSink(text, css);
  sink.open('g', { class: 'a b' });
  sink.open('text', { class: 'label' });
  sink.close();
  sink.open('g', { class: 'c' });
  sink.open('text', { class: 'label detail' });
  sink.close();
  sink.close();
  sink.close();
  return text.toString();
}

describe('StyledSink', () => {
  const cases: [string, string, RegExp][] = [
    ['a class', '.label{fill:red}', /class="label" fill="red".*class="label detail" fill="red"/],
    ['a child', '.a>.label{fill:red}', /class="label" fill="red".*class="label detail"\/>/],
    ['a descendant', '.a .detail{fill:red}', /class="label"\/>.*class="label detail" fill="red"/],
    ['what it is not', '.label:not(.detail){fill:red}', /class="label" fill="red".*class="label detail"\/>/],
    ['a tag', '.b text{fill:red}', /class="label" fill="red".*class="label detail" fill="red"/],
    ['the stronger rule, wherever it stands', '.a .label{fill:red}.label{fill:blue}', /class="label" fill="red"/],
    ['the later of two equals', '.label{fill:red}.label{fill:blue}', /class="label" fill="blue"/],
  ];
  for (const [name, css, pattern] of cases) it(`styles by ${name}`, () => expect(drawn(css)).to.match(pattern));

  it('leaves out what is not an attribute of SVG', () => {
    expect(drawn('.label{cursor:pointer;fill:red}')).not.to.contain('cursor');
  });

  it('has every property by which a crowd is drawn', () => {
    const days = Array.from({ length: 3000 }, (_, i) => ({ title: 'D', date: 1.5e12 + i * 864e5 }));
    expect(renderFigure(days)).to.match(/class="density[^>]*stroke-opacity="\.6"/);
  });

  it('paints every shape of a figure as the stylesheet of renderSvg does', () => {
    const { records } = validateRecords([
      { title: 'A', date: '2022-01?', status: 'denied' },
      { title: 'B', date: '2022-02~/..', category: 'x' },
      { title: 'C', date: '2022-03-01', status: 'disputed', claims: [{ date: '2022-04' }], reported: '2022-05' },
      { title: 'D', date: '2022-01-10/2022-02-20', kind: 'background' },
      { title: 'E', date: '2022-02-20', kind: 'marker', color: '#123456' },
      { title: 'F', date: '2022-02?', kind: 'marker', status: 'disputed' },
      { title: 'G', date: '2022-03-20%', kind: 'marker', status: 'denied' },
      { title: 'H', date: '2022-03-10?/2022-04-20?', kind: 'background', status: 'planned' },
      { title: 'I', date: '2022-03', status: 'planned' },
    ]);
    const host = document.createElement('div');
    document.body.append(host);
    const put = (text: string) => {
      // In its own shadow tree, so that the rules of one do not reach the other.
      const holder = host.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
      return holder.appendChild(document.importNode(parseSvg(text), true));
    };
    const input = sampleInput(records);
    const bySheet = put(renderSvg(buildScene(input), { fontFamily: 'Arial' }));
    const byAttributes = put(
      renderFigure(records, { widthPx: input.widthPx, heightPx: input.heightPx, fontFamily: 'Arial' }),
    );
    const looks = (root: Element) =>
      [...root.querySelectorAll(':scope :is(path, text):not(.ring)')].map((shape) => {
        const { fill, stroke, strokeWidth, strokeDasharray, strokeOpacity, opacity, color } = getComputedStyle(shape);
        return [shape.getAttribute('class'), fill, stroke, strokeWidth, strokeDasharray, strokeOpacity, opacity, color];
      });
    expect(looks(byAttributes).filter(([name]) => name !== 'label')).to.deep.equal(
      looks(bySheet).filter(([name]) => name !== 'label'),
    );
    host.remove();
  });
});
