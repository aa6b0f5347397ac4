import { expect } from '@open-wc/testing';
import { boundsOf } from '../../../src/time/edtf/date-bounds.js';
import { durationWords } from '../../../src/time/words/duration-words.js';
import { parseEdtf } from '../../../src/time/edtf/parse-edtf.js';

const say = (text: string, locale = 'en', timezone = 'UTC') =>
  durationWords(boundsOf(parseEdtf(text), timezone), { locale, timezone });

describe('durationWords', () => {
  it('includes the first and the last day', () => {
    expect(say('2022-01-21/2022-02-05')).to.equal('16 days');
    expect(say('2023-02-28/2024-02-29')).to.equal('1 year, 2 days');
    expect(say('1914-07-28/1918-11-11')).to.equal('4 years, 3 months');
  });

  it('counts calendar days across a change of clocks, whatever the zone', () => {
    for (const zone of ['UTC', 'America/New_York', 'America/Los_Angeles', 'America/Sao_Paulo', 'Pacific/Apia']) {
      expect(say('2022-03-10/2022-03-16', 'en', zone), zone).to.equal('7 days');
      expect(say('2018-11-04/2018-11-05', 'en', zone), zone).to.equal('2 days');
    }
  });

  it('does not use the clocks of the machine, which are set forward in one of these hours', () => {
    for (let day = 0; day < 366; day++) {
      const date = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
      for (const hour of ['00', '01', '02', '03']) {
        const next = `0${Number(hour) + 1}`;
        expect(say(`${date}T${hour}:30:00Z/${date}T${next}:30:00Z`), date).to.equal('1 hour');
      }
    }
  });

  it('gives hours and minutes within a day', () => {
    expect(say('2022-03-10T09:00:00Z/2022-03-10T11:30:00Z')).to.equal('2 hours, 30 minutes');
    expect(say('2022-03-10T09:00:00Z/2022-03-10T11:00:00Z')).to.equal('2 hours');
    expect(say('2022-03-10T09:00:00Z/2022-03-12T11:00:00Z')).to.equal('2 days, 2 hours');
  });

  it('speaks the language of the locale', () => {
    expect(say('2022-01-21/2022-02-05', 'de')).to.equal('16 Tage');
  });

  it('says nothing about dates not known to the day, or without a duration', () => {
    for (const text of ['2022-01/2022-03', '2022-01-01/..', '2022-01-01/', '2022-01-01', '-0044-03-15/-0043-01-01']) {
      expect(say(text), text).to.equal('');
    }
  });
});
