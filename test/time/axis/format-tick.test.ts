import { expect } from '@open-wc/testing';
import { tickLabels } from '../../../src/time/axis/format-tick.js';

const TIME = { year: 2022, month: 2, day: 5, hour: 9, minute: 3, second: 5, ms: 250 };
const NOON = { ...TIME, hour: 12, minute: 0 };

describe('the labels of ticks', () => {
  const labels = tickLabels('en');

  it('add what their context leaves out', () => {
    expect(labels.tick('millisecond', TIME, 0)).to.equal('.250');
    expect(labels.tick('second', TIME, 0)).to.equal(':05');
    expect(labels.tick('minute', TIME, 0)).to.equal('09:03');
    expect(labels.tick('hour', NOON, 0)).to.equal('12:00');
    expect(labels.tick('day', TIME, 0)).to.equal('Sat 5');
    expect(labels.tick('day', TIME, 1)).to.equal('5');
    expect(labels.tick('week', TIME, 0)).to.equal('5');
    expect(labels.tick('month', TIME, 0)).to.equal('February');
    expect(labels.tick('month', TIME, 1)).to.equal('Feb');
    expect(labels.tick('year', TIME, 0)).to.equal('2022');
  });

  it('name their context, long or short', () => {
    expect(labels.context('second', TIME, 1)).to.equal('09:03:05 · 5 Feb 2022');
    expect(labels.context('minute', TIME, 0)).to.equal('09:03 · 5 February 2022');
    expect(labels.context('day', TIME, 0)).to.equal('5 February 2022');
    expect(labels.context('day', TIME, 1)).to.equal('5 Feb 2022');
    expect(labels.context('month', TIME, 0)).to.equal('February 2022');
    expect(labels.context('month', { ...TIME, year: -43 }, 1)).to.equal('Feb 44 BC');
    expect(labels.context('year', TIME, 0)).to.equal('2022');
    expect(labels.context('none', TIME, 0)).to.equal('');
  });

  it('count ages from the year 2000', () => {
    const age = (years: number, form: 0 | 1): string => labels.tick('age', { ...TIME, year: 2000 - years }, form);
    expect(age(4.5e9, 0)).to.equal('4.5 billion');
    expect(age(4.5e9, 1)).to.equal('4.5bn');
    expect(age(66_010_000, 0)).to.equal('66.01 million');
    expect(age(300_000, 0)).to.equal('300,000');
    expect(age(0, 0)).to.equal('today');
    expect(labels.context('direction', { ...TIME, year: 1999 }, 0)).to.equal('years ago');
    expect(labels.context('direction', { ...TIME, year: 2000 }, 0)).to.equal('in … years');
  });

  it('follow the customs of the locale', () => {
    const all = (locale: string): readonly string[] => {
      const its = tickLabels(locale);
      return [
        its.tick('millisecond', TIME, 0),
        its.tick('second', TIME, 0),
        its.tick('minute', TIME, 0),
        its.tick('hour', NOON, 0),
        its.tick('day', TIME, 0),
        its.context('day', TIME, 0),
        its.context('direction', { ...TIME, year: 0 }, 0),
      ].map((label) => label.replace(/\s/gu, ' '));
    };
    expect(all('en-US')).to.deep.equal(['.250', ':05', '9:03 AM', '12 PM', 'Sat 5', 'February 5, 2022', 'years ago']);
    expect(all('de')).to.deep.equal([',250', ':05', '09:03', '12:00', 'Sa 5', '5. Februar 2022', 'vor … Jahren']);
    expect(all('ja')).to.deep.equal(['.250', ':05', '09:03', '12:00', '5日(土)', '2022年2月5日', '年前']);
    expect(all('fi').slice(0, 4)).to.deep.equal([',250', '.05', '09.03', '12.00']);
  });

  it('write minutes only where a day begins off the hour', () => {
    const start = { ...TIME, hour: 0, minute: 44, second: 30 };
    expect(labels.tick('hour', start, 0)).to.equal('00:44');
    expect(tickLabels('en-US').tick('hour', start, 0).replace(/\s/gu, ' ')).to.equal('12:44 AM');
  });

  it('fall back to English for a faulty locale', () => {
    expect(tickLabels('en_US').tick('month', TIME, 0)).to.equal('February');
  });
});
