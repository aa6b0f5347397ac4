import { expect } from '@open-wc/testing';
import { htmlTable } from '../../src/render/html-table.js';

const options = { caption: 'Events', locale: 'en', timezone: 'UTC' };

describe('htmlTable', () => {
  it('leaves out a column that no record fills, and has an empty cell where a single record does not', () => {
    const html = htmlTable(
      [
        { title: 'A', date: '2022' },
        { title: 'B', date: '2023', place: 'Kyiv' },
      ],
      options,
    );
    expect([...html.matchAll(/<th scope="col">(.*?)<\/th>/g)].map(([, text]) => text)).to.deep.equal([
      'Date',
      'Event',
      'Place',
    ]);
    expect(html).to.contain('<td></td>').and.to.contain('<td>Kyiv</td>');
  });

  it('makes each cell once', () => {
    let asked = 0;
    const records = Array.from({ length: 10 }, (_, i) => ({
      title: `${i}`,
      date: '2022',
      get category() {
        asked++;
        return i === 9 ? 'Last' : '';
      },
    }));
    expect(htmlTable(records, options)).to.contain('Last');
    expect(asked).to.equal(10);
  });
});
