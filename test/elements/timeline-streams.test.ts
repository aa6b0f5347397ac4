import { expect, html } from '@open-wc/testing';
import type { EventTimeline } from '../../src/elements/event-timeline.js';
import { TimelineErrorEvent, TimelineLoadEvent, TimelineProgressEvent } from '../../src/elements/timeline-events.js';
import { ControlledBody } from '../data/controlled-body.js';
import { answerFetch, drawn, heard, settled, shadow, text, timeline, until } from './timeline-fixture.js';

/** One line of a log for each of these days of 2021. */
const lines = (...days: number[]) =>
  days
    .map((day) => {
      const date = new Date(Date.UTC(2021, 0, day)).toISOString().slice(0, 10);
      return `${JSON.stringify({ id: `d${day}`, title: `Day ${day}`, date })}\n`;
    })
    .join('');
const size = (element: EventTimeline) => element.state.lanes?.table.size ?? 0;

describe('a stream in <event-timeline>', () => {
  let restoreFetch = () => {};
  afterEach(() => restoreFetch());

  /** A timeline whose source sends what the test tells it to. */
  const streaming = async (src = 'log.ndjson', headers: Record<string, string> = {}) => {
    const body = new ControlledBody(headers);
    restoreFetch = answerFetch(() => Promise.resolve(body.response));
    const element = await timeline(html`<event-timeline lang="en" src=${src}></event-timeline>`);
    const events: Event[] = heard(element);
    element.addEventListener('timeline-progress', (event) => events.push(event));
    return { body, element, events };
  };

  it('is drawn before its last byte has arrived, and reported when it has', async () => {
    const { body, element, events } = await streaming();
    body.send(lines(1, 40));
    await until(() => drawn(element).length === 2);
    expect(shadow(element).querySelector('.frame')!.getAttribute('aria-busy')).to.equal('true');
    expect(events.some((event) => event instanceof TimelineLoadEvent)).to.equal(false);
    body.send(lines(80, 120));
    await until(() => drawn(element).length === 4);
    body.end();
    await until(() => events.some((event) => event instanceof TimelineLoadEvent));
    expect(shadow(element).querySelector('.frame')!.getAttribute('aria-busy')).to.equal('false');
    const progress = events.filter((event) => event instanceof TimelineProgressEvent);
    expect(progress.length).to.be.at.least(1);
    expect(progress[0]!.records).to.equal(2);
    expect(events.filter((event) => event instanceof TimelineLoadEvent).map(({ count }) => count)).to.deep.equal([4]);
  });

  it('of JSON is drawn record by record', async () => {
    const { body, element } = await streaming('events.json');
    const records = lines(1, 40, 80).trim().split('\n').join(',');
    body.send(`{"title": "A log", "source": "${'x'.repeat(5000)}", "events": [${records}, {"title": "ha`);
    await until(() => drawn(element).length === 3);
    expect(shadow(element).querySelector('svg')!.getAttribute('aria-label')).to.equal('A log');
    body.send('lf", "date": "2021-05-01"}]}');
    body.end();
    await until(() => drawn(element).length === 4);
  });

  it('of CSV is drawn row by row', async () => {
    const { body, element } = await streaming('events.csv');
    body.send('Title,Date,Lane\nFirst,2021-01-05,A\nSecond,2021-02-05,B\nThi');
    await until(() => drawn(element).length === 2);
    body.send('rd,2021-03-05,A\n');
    body.end();
    await until(() => drawn(element).length === 3);
    expect(shadow(element).querySelector('[part=issues]')).to.equal(null);
  });

  it('shows its progress in a bar and in words', async () => {
    const all = lines(1, 40, 80);
    const { body, element } = await streaming('log.ndjson', { 'content-length': String(all.length) });
    element.style.height = '300px';
    body.send(lines(1, 40));
    await until(() => text(element, '[part=progress]')?.startsWith('2 events'));
    const bar = shadow(element).querySelector('progress')!;
    expect(bar.value).to.equal(lines(1, 40).length);
    expect(bar.max).to.equal(all.length);
    expect(bar.getAttribute('aria-valuetext')).to.match(/^2 events, [\d.]+ kB of [\d.]+ kB$/);
    body.send(lines(80));
    body.end();
    const heightPx = () => shadow(element).querySelector('.stage')!.getBoundingClientRect().height;
    const whileLoading = heightPx();
    await until(() => shadow(element).querySelector('[part=progress]') === null);
    expect(heightPx(), 'the drawing jumps when the bar goes').to.equal(whileLoading);
    await until(() => text(element, '[part=status]')?.endsWith('3 of 3 events shown'));
  });

  it('has a bar without a value where the total is unknown', async () => {
    const { body, element } = await streaming();
    body.send(lines(1));
    await until(() => text(element, '[part=progress]')?.startsWith('1 event,'));
    const bar = shadow(element).querySelector('progress')!;
    expect(bar.position).to.equal(-1);
    expect(bar.getAttribute('aria-label')).to.equal('Loading events…');
    await expect(element).to.be.accessible();
  });

  it('can be stopped, which keeps what has arrived and says so', async () => {
    const { body, element, events } = await streaming();
    body.send(lines(1, 40) + '{"title": "cut in t');
    await until(() => shadow(element).querySelector('[part=stop]') !== null && size(element) === 2);
    shadow(element).querySelector<HTMLButtonElement>('[part=stop]')!.click();
    await until(() => events.some((event) => event instanceof TimelineLoadEvent));
    await until(() => text(element, '[part=status]')?.startsWith('Loading was stopped after 2 events.'));
    expect(body.isCancelled).to.equal(true);
    expect(drawn(element)).to.deep.equal(['d1', 'd40']);
    expect(shadow(element).querySelector('[part=progress]')).to.equal(null);
    expect(shadow(element).querySelector('[part=issues]')).to.equal(null);
    expect(events.some((event) => event instanceof TimelineErrorEvent)).to.equal(false);
  });

  it('can be stopped by the page', async () => {
    const { body, element, events } = await streaming();
    body.send(lines(1, 40));
    await until(() => size(element) === 2);
    element.stopLoading();
    await until(() => events.some((event) => event instanceof TimelineLoadEvent));
    await settled(element);
    expect(drawn(element)).to.deep.equal(['d1', 'd40']);
  });

  it('that breaks half-way keeps what arrived, says how much that was, and can be tried again', async () => {
    const { body, element, events } = await streaming();
    body.send(lines(1, 40));
    await until(() => size(element) === 2);
    body.break();
    await until(() => events.some((event) => event instanceof TimelineErrorEvent));
    await until(() => text(element, '[part=status]')?.startsWith('The source broke off after 2 events.'));
    expect(drawn(element)).to.deep.equal(['d1', 'd40']);
    expect(text(element, '[part=issues] summary')).to.equal('1 problem');
    expect(text(element, '[part=issues] li')).to.match(
      /log\.ndjson: found a connection that broke after \d+ bytes, 2 records into it, expected/,
    );
    const errors = events.filter((event) => event instanceof TimelineErrorEvent);
    expect(errors.map(({ error }) => error?.message).join()).to.contain('2 records into it');
    restoreFetch();
    restoreFetch = answerFetch(() => Promise.resolve(new Response(lines(1, 40, 80))));
    shadow(element).querySelector<HTMLButtonElement>('.again')!.click();
    await until(() => drawn(element).length === 3);
    expect(shadow(element).querySelector('[part=issues]')).to.equal(null);
  });

  it('that is tried again gets the changes again that the page made while it arrived and since', async () => {
    const { body, element, events } = await streaming();
    body.send(lines(1, 40));
    await until(() => size(element) === 2);
    element.update([{ id: 'd1', title: 'Renamed' }]);
    element.append([{ id: 'during', title: 'During', date: '2021-03-01' }]);
    body.break();
    await until(() => events.some((event) => event instanceof TimelineErrorEvent));
    element.append([{ id: 'after', title: 'After', date: '2021-04-01' }]);
    element.remove(['d40']);
    await until(() => drawn(element).join() === 'd1,during,after');
    restoreFetch();
    restoreFetch = answerFetch(() => Promise.resolve(new Response(lines(1, 40, 80))));
    shadow(element).querySelector<HTMLButtonElement>('.again')!.click();
    await until(() => drawn(element).toSorted().join() === 'after,d1,d80,during');
    expect(element.state.lanes!.table.records.find(({ id }) => id === 'd1')!.title).to.equal('Renamed');
  });

  it('with a line that is not a record draws the others, and names row and line', async () => {
    const { body, element } = await streaming();
    body.send(`${lines(1)}no record\n${lines(40)}`);
    body.end();
    await until(() => drawn(element).length === 2);
    expect(text(element, '[part=issues] summary')).to.equal('1 record could not be read');
    expect(text(element, '[part=issues] li')).to.match(/^Row 1: found "no record" at line 2, column 1, expected/);
  });

  it('that is a login page says so', async () => {
    const { body, element } = await streaming();
    body.send('<!doctype html><title>Sign in</title>');
    body.end();
    await until(() => text(element, '[part=error]')?.includes('an HTML page, "Sign in"'));
  });

  it('of a format that does not exist lists those that do', async () => {
    restoreFetch = answerFetch(() => Promise.resolve(new Response(lines(1))));
    const element = await timeline(html`<event-timeline lang="en" src="log" format="klingon"></event-timeline>`);
    await until(() => text(element, '[part=error]')?.includes('"klingon", expected one of json, '));
  });

  it('keeps the window until there is twice as much, and fits it at the end', async () => {
    const { body, element, events } = await streaming();
    body.send(lines(1, 2, 3, 4));
    await until(() => size(element) === 4);
    await settled(element);
    const first = element.view!;
    body.send(lines(50));
    await until(() => size(element) === 5);
    await settled(element);
    expect(element.view).to.deep.equal(first);
    body.send(lines(60, 70, 80));
    await until(() => size(element) === 8);
    await settled(element);
    const second = element.view!;
    expect(second.end).to.be.above(first.end);
    body.send(lines(300));
    body.end();
    await until(() => events.some((event) => event instanceof TimelineLoadEvent));
    await settled(element);
    expect(element.view!.end).to.be.above(second.end);
  });

  it('leaves the window to a reader who has chosen one', async () => {
    const { body, element } = await streaming();
    body.send(lines(1, 2, 3, 4));
    await until(() => size(element) === 4);
    const view = { start: Date.UTC(2021, 0, 2), end: Date.UTC(2021, 0, 3) };
    element.view = view;
    body.send(lines(50, 60, 70, 80, 90));
    body.end();
    await until(() => size(element) === 9);
    await settled(element);
    expect(element.view).to.deep.equal(view);
  });

  it('that never ends is given up when another takes its place', async () => {
    const { body, element } = await streaming();
    body.send(lines(1));
    await until(() => size(element) === 1);
    element.events = [{ id: 'other', title: 'Other', date: '2020' }];
    await settled(element);
    expect(body.isCancelled).to.equal(true);
    expect(drawn(element)).to.deep.equal(['other']);
  });
});
