import { expect } from '@open-wc/testing';
import type { EventRecord } from '../../src/data/event-record.js';
import { buildScene } from '../../src/layout/build-scene.js';
import { sampleInput } from './sample-input.js';

const namesOf = (records: readonly EventRecord[], laneBy: string | null, named = true) =>
  buildScene({ ...sampleInput(records, { laneBy }), named }).marks.map(({ name }) => name);
const strike = { title: 'Strike', date: '2022-02-01' };

describe('names of marks', () => {
  it('end with the lane where there are several', () => {
    const records = [
      { ...strike, lane: 'Air' },
      { ...strike, lane: 'Ground\n forces' },
      { ...strike, lane: '' },
    ];
    expect(namesOf(records, 'lane')).to.deep.equal([
      'Strike, 1 February 2022, Air',
      'Strike, 1 February 2022, Ground forces',
      'Strike, 1 February 2022',
    ]);
    expect(namesOf(records.slice(0, 1), 'lane')).to.deep.equal(['Strike, 1 February 2022']);
    expect(namesOf(records, null)).to.deep.equal(Array<string>(3).fill('Strike, 1 February 2022'));
  });

  it('do not repeat the lane they already name, except for an event on several lanes', () => {
    const records = [
      { title: 'Note', date: '2022-01-01', actors: ['Japan'] },
      { title: 'Meeting', date: '2022-02-01', actors: ['US', 'Japan'] },
    ];
    expect(namesOf(records, 'actors')).to.have.members([
      'Note, 1 January 2022, Japan',
      'Meeting, 1 February 2022, US, Japan, US',
      'Meeting, 1 February 2022, US, Japan, Japan',
    ]);
    const asked = { title: 'Request', date: '2022-03-01', from: 'US', to: 'Japan' };
    expect(namesOf([asked, { ...asked, from: 'Ja' }], 'from')).to.deep.equal([
      'Request, 1 March 2022, US to Japan',
      'Request, 1 March 2022, Ja to Japan',
    ]);
  });

  it('are the title alone while full names are not due', () => {
    expect(
      namesOf(
        [
          { ...strike, lane: 'Air' },
          { ...strike, lane: 'Sea' },
        ],
        'lane',
        false,
      ),
    ).to.deep.equal(['Strike', 'Strike']);
  });
});
