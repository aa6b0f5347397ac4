import { expect } from '@open-wc/testing';
import { read, write } from '../../../src/data/formats/known-formats.js';

const readJson = (document: unknown, options = {}) => read(JSON.stringify(document), options);
const bare = (document: unknown, options = {}) =>
  readJson(document, options).records.map(({ id: _, ...record }) => record);

describe('the d3-milestones format', () => {
  it('reads years, times and texts by the names of its examples', () => {
    expect(readJson([{ year: 789, title: 'Raids' }]).format).to.equal('d3-milestones');
    expect(
      bare([
        { year: 789, title: 'Raids' },
        { timestamp: '2012-09-09T10:30', detail: 'v1.0.0', giturl: 'https://example.org/' },
        { timestamp: '2012-09', text: 'A month' },
      ]),
    ).to.deep.equal([
      { title: 'Raids', date: '0789' },
      { title: 'v1.0.0', date: '2012-09-09T10:30', giturl: 'https://example.org/' },
      { title: 'A month', date: '2012-09' },
    ]);
  });

  it('reads a text called year as the year, as it does a number', () => {
    const document = ['79', '-44', '476', '1'].map((year) => ({ year, title: 'A' }));
    expect(bare(document).map(({ date }) => date)).to.deep.equal(['0079', '-0044', '0476', '0001']);
  });

  it('says how it reads two digits, and refuses seconds as text', () => {
    const { records, issues } = readJson(['79', '1644055200'].map((timestamp) => ({ timestamp, text: 'A' })));
    expect(records.map(({ date }) => date)).to.deep.equal(['79']);
    expect(issues.map(({ found }) => found)).to.deep.equal(['a number of two digits, "79"', '"1644055200"']);
  });

  it('reads categories as lanes', () => {
    expect(bare([{ category: 'A', entries: [{ timestamp: '2012-09-09', text: 'x' }] }])).to.deep.equal([
      { title: 'x', date: '2012-09-09', lane: 'A' },
    ]);
  });

  it('reads the keys that a page maps', () => {
    const options = { format: 'd3-milestones', mapping: { date: 'released', title: 'film' } };
    expect(bare([{ released: '1994-05-12', film: 'P' }], options)).to.deep.equal([{ title: 'P', date: '1994-05-12' }]);
  });

  it('writes categories where there are lanes', () => {
    const { text } = write([{ title: 'A', date: '2020-01-05', lane: 'x' }], { format: 'd3-milestones' });
    expect(JSON.parse(text)).to.deep.equal([{ category: 'x', entries: [{ timestamp: '2020-01-05', text: 'A' }] }]);
  });
});
