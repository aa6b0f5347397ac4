import { expect, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { shadow, timeline, until } from './timeline-fixture.js';

const RECORDS = [
  { id: 'day', title: 'A day', date: '2020-03-01' },
  { id: 'month', title: 'A month', date: '2020-06' },
];

/** The value of a system colour here. */
function systemColor(name: string): string {
  const probe = document.createElement('span');
  probe.style.setProperty('forced-color-adjust', 'none');
  probe.style.color = name;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** Only Chromium's driver can force colours; elsewhere the drawing must keep its own. */
async function forceColors(): Promise<boolean> {
  await emulateMedia({ forcedColors: 'active' }).catch(() => undefined);
  return matchMedia('(forced-colors: active)').matches;
}

describe('in forced colours', () => {
  afterEach(() => emulateMedia({ forcedColors: 'none' }).catch(() => undefined));

  it('text, marks and hollow insides take the colours of the system, and only then', async () => {
    const isForced = await forceColors();
    if (navigator.userAgent.includes('Chrome')) expect(isForced).to.equal(true);
    const element = await timeline(html`<event-timeline .events=${RECORDS}></event-timeline>`);
    const styleOf = (selector: string) => getComputedStyle(shadow(element).querySelector(selector)!);
    const text = styleOf('svg .label').fill;
    const solid = styleOf('[data-event-id=day] .solid').fill;
    const inside = styleOf('[data-event-id=month] .hollow').fill;
    expect(text === systemColor('CanvasText') && solid === systemColor('CanvasText')).to.equal(isForced);
    if (isForced) expect(inside).to.equal(systemColor('Canvas'));
  });

  it('the line of the present and spans take them too, whatever colours the page has set', async () => {
    const isForced = await forceColors();
    const now = new Date();
    const year = now.getUTCFullYear();
    const element = await timeline(html`
      <event-timeline
        follow
        style="--timeline-background-color: rgb(1, 2, 3); --timeline-now-color: rgb(4, 5, 6)"
        .events=${[
          { id: 'before', title: 'Before', date: `${year - 1}` },
          { id: 'span', title: 'A span', date: `${year - 1}/${year + 1}`, kind: 'background' },
        ]}
      ></event-timeline>
    `);
    await until(() => shadow(element).querySelector('.present'));
    const styleOf = (selector: string) => getComputedStyle(shadow(element).querySelector(selector)!);
    const [stroke, fill] = isForced
      ? [systemColor('CanvasText'), systemColor('CanvasText')]
      : ['rgb(4, 5, 6)', 'rgb(1, 2, 3)'];
    expect(styleOf('.present').stroke).to.equal(stroke);
    expect(styleOf('.backgrounds .wash').fill).to.equal(fill);
  });

  it('a selected event can be told from the others', async () => {
    const isForced = await forceColors();
    const element = await timeline(html`<event-timeline .events=${RECORDS} .selected=${['day']}></event-timeline>`);
    const ring = (id: string) => shadow(element).querySelector(`[data-event-id=${id}] .ring`);
    const stroke = getComputedStyle(ring('day')!).stroke;
    expect(stroke).not.to.equal('none');
    expect(stroke === systemColor('Highlight')).to.equal(isForced);
    expect(ring('month')).to.equal(null);
  });
});
