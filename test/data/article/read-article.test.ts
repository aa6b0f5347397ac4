import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readArticle } from '../../../src/data/article/read-article.js';
import { validateRecords } from '../../../src/data/records/validate-records.js';
import { SANCTIONS_ARTICLE } from '../../../stories/sanctions-article.js';

const published = '2022-02-05'; // a Saturday
const datesIn = async (text: string, locale?: string) =>
  (await readArticle(text, { published, locale })).map(({ record }) => record.date);

describe('readArticle', () => {
  it('dates past events in the precision stated', async () => {
    const cases: readonly (readonly [string, string])[] = [
      ['in January', '2022-01'],
      ['in May', '2021-05'],
      ['last month', '2022-01'],
      ['this year', '2022'],
      ['last year', '2021'],
      ['in 2014', '2014'],
      ['about 2010', '2010~'],
      ['in the 1990s', '199'],
      ['in the early 1990s', '[1990..1993]'],
      ['in the 19th century', '18'],
      ['in the spring', '2021-21'],
      ['in autumn 2021', '2021-23'],
      ['in the second quarter of 2020', '2020-34'],
      ['in late January', '[2022-01-21..2022-01-31]'],
      ['in mid-January', '[2022-01-11..2022-01-20]'],
      ['at the end of January', '[2022-01-21..2022-01-31]'],
      ['on Friday', '2022-02-04'],
      ['on Saturday', '2022-02-05'],
      ['on Sunday', '2022-01-30'],
      ['yesterday', '2022-02-04'],
      ['on Feb. 3', '2022-02-03'],
      ['on 17 January', '2022-01-17'],
      ['on the 21st of December', '2021-12-21'],
      ['on 2022-01-21', '2022-01-21'],
      ['on January 21 at 10 pm', '2022-01-21T22:00:00'],
      ['last week', '[2022-01-24..2022-01-30]'],
      ['earlier this week', '[2022-01-31..2022-02-05]'],
      ['two weeks ago', '2022-01-22~'],
      ['three months ago', '2021-11~'],
      ['four days ago', '2022-02-01'],
      ['in recent months', '/2022-02-05'],
      ['in the past few weeks', '/2022-02-05'],
      ['over the last three months', '2021-11~/2022-02-05'],
      ['since December', '2021-12/..'],
      ['since 2014', '2014/..'],
      ['between 2014 and 2018', '2014/2018'],
      ['from 21 January to 3 February', '2022-01-21/2022-02-03'],
      ['before 2014', '/2014'],
    ];
    for (const [expression, edtf] of cases) {
      expect(await datesIn(`Kishida spoke ${expression} with Japan and Russia.`), expression).to.deep.equal([edtf]);
    }
  });

  it('dates events of long ago, even before Christ', async () => {
    const cases: readonly (readonly [string, string])[] = [
      ['on 15 March 44 BC', '-0043-03-15'],
      ['on March 15, 44 B.C.', '-0043-03-15'],
      ['in 146 BCE', '-0145'],
      ['in AD 79', '0079'],
      ['in 79 CE', '0079'],
      ['around 300 AD', '0300~'],
      ['from 27 BC to AD 14', '-0026/0014'],
      ['from 429 to 426 BC', '-0428/-0425'],
      ['before 44 BC', '/-0043'],
      ['in the 5th century BC', '-04XX'],
      ['in the late 16th century', '[1567..1599]'],
      ['in the first half of the 19th century', '[1800..1849]'],
      ['in 476, the last of them', '0476'],
      ['between c. 1500 and 1520', '1500~/1520'],
      ['in the war (1914-1918)', '1914/1918'],
      ['in the war (1618–48)', '1618/1648'],
      ['in 1848/49', '1848/1849'],
      ['in the reign (AD 54–68)', '0054/0068'],
      ['in late 1944', '[1944-09..1944-12]'],
      ['in c. 753 BC', '-0752~'],
      ['in the 12th and 13th centuries', '11/12'],
      ['from the 5th to the 3rd centuries BC', '-04XX/-02XX'],
      ['between May and July 1921', '1921-05/1921-07'],
      ['from November to January 1921', '1920-11/1921-01'],
      ['in Sept–Oct. 1921', '1921-09/1921-10'],
    ];
    for (const [expression, edtf] of cases) {
      expect(await datesIn(`Augustus spoke ${expression} with Rome and Carthage.`), expression).to.deep.equal([edtf]);
    }
  });

  it('dates quarters, halves and the years of budgets', async () => {
    const cases: readonly (readonly [string, string])[] = [
      ['in Q3 2021', '2021-35'],
      ['in Q2/2021', '2021-34'],
      ['in Q1', '2022-33'],
      ['in Q4', '2021-36'],
      ['in H1 2021', '2021-40'],
      ['in the second half of 2020', '2020-41'],
      ['in FY2021', '2021~'],
      ['in fiscal year 2021/22', '2021~/2022~'],
    ];
    for (const [expression, edtf] of cases) {
      expect(await datesIn(`Acme earned more ${expression}.`), expression).to.deep.equal([edtf]);
    }
  });

  it('asks whether the day or the month comes first where neither the numbers nor the country say', async () => {
    expect(await datesIn('They met on 12/01/2022.')).to.deep.equal(['[2022-01-12,2022-12-01]']);
    expect(await datesIn('They met on 12/01/2022.', 'en-GB')).to.deep.equal(['2022-01-12']);
    expect(await datesIn('They met on 12/01/2022.', 'en-US')).to.deep.equal(['2022-12-01']);
    expect(await datesIn('They met on 13/01/2022 at 10:30.')).to.deep.equal(['2022-01-13T10:30:00']);
    expect(await datesIn('They met on 1.10.2021.')).to.deep.equal(['2021-10-01']);
  });

  it('keeps the time zone stated with a time', async () => {
    expect(await datesIn('They landed on July 20, 1969, at 20:17 UTC.')).to.deep.equal(['1969-07-20T20:17:00Z']);
    expect(await datesIn('They met on 9 February 2022, 14:00–15:30 CET.')).to.deep.equal([
      '2022-02-09T14:00:00+01:00/2022-02-09T15:30:00+01:00',
    ]);
  });

  it('counts from a date named before, not from the day of publication, where the text says so', async () => {
    expect(
      await datesIn('The war began on 1 September 1939. Two years later Japan joined. It had left a month earlier.'),
    ).to.deep.equal(['1939-09-01', '1941']);
    expect(await datesIn('They met on 3 May 1469; he left two days later and died the following week.')).to.deep.equal([
      '1469-05-03',
      '1469-05-05',
      '1469-05-12~',
    ]);
    expect(await datesIn('Two days after the vote he left. A year earlier he had come.')).to.deep.equal([]);
    expect(await datesIn('The fire of 1666 burned for four days.')).to.deep.equal(['1666']);
  });

  it('dates future events after the day of publication, and marks them as planned', async () => {
    const cases: readonly (readonly [string, string])[] = [
      ['on Friday', '2022-02-11'],
      ['in May', '2022-05'],
      ['next month', '2022-03'],
      ['tomorrow', '2022-02-06'],
      ['next Tuesday', '2022-02-08'],
      ['by Monday', '/2022-02-07'],
      ['by the end of the year', '/2022-12-31'],
      ['by the end of March 2023', '/2023-03-31'],
    ];
    for (const [expression, edtf] of cases) {
      const [proposal] = await readArticle(`Japan will decide ${expression}.`, { published });
      expect([proposal?.record.date, proposal?.record.status], expression).to.deep.equal([edtf, 'planned']);
    }
  });

  it('takes no other word for a time', async () => {
    for (const text of [
      'The dog may bark.',
      'They march on.',
      'It cost 2014 dollars, or $2,014.',
      'Second to none.',
      'Version 1.10.2021 of it has 476 parts.',
      'It came in 300 boxes, as bill 2021-22.',
      'He sat in the sun.',
      'The minister said so.',
    ]) {
      expect(await datesIn(text), text).to.deep.equal([]);
    }
  });

  it('reads an article as a whole', async () => {
    const { text } = SANCTIONS_ARTICLE;
    const proposals = await readArticle(text, SANCTIONS_ARTICLE);
    expect(proposals.map(({ record }) => [record.title, record.date])).to.deep.equal([
      ['The United States asked Japan to weigh economic sanctions against Russia should it…', '/2022-02-05'],
      ['Russian troops have gathered near the border of Ukraine', '/2022-02-05'],
      ['Japan has negotiated with Moscow over the islands off Hokkaido, and fears for those talks', '1956/..'],
      ['Prime Minister Fumio Kishida told President Joe Biden in an online meeting that Japan…', '2022-01'],
      ['He spoke to parliament about the troops with grave concern', '2022-01-17'],
      ['The European Council warned Moscow of massive consequences', '[2022-01-21..2022-01-31]'],
      ['Nothing will be announced before an attack, a Japanese government source said', '2022-02-04'],
      ['A decision on wider measures is expected', '/2022-02-28'],
      ['Is a visit to Washington planned', '2022-21'],
    ]);
    expect(validateRecords(proposals.map(({ record }) => record)).issues).to.deep.equal([]);
  });

  it('gives each proposal its place in the text, its sentence as a quote, and reasons for its confidence', async () => {
    const { text } = SANCTIONS_ARTICLE;
    for (const { expression, sentence, record, confidence, why } of await readArticle(text, SANCTIONS_ARTICLE)) {
      expect(text.slice(expression.start, expression.end)).to.equal(expression.text);
      expect(text.slice(sentence.start, sentence.end)).to.equal(sentence.text);
      expect(expression.start).to.be.within(sentence.start, sentence.end);
      expect(record.sources![0]!.quote).to.equal(sentence.text);
      expect(confidence).to.be.within(0.05, 1);
      expect(why.length).to.be.above(0);
    }
  });

  it('takes no part of a time for an actor', async () => {
    const [proposal] = await readArticle('By 264 BC Rome held Italy.', { published });
    expect(proposal!.record.actors).to.deep.equal(['Italy']);
  });

  it('finds who acted, who reported it, on whose word, and when', async () => {
    const [asked] = await readArticle(SANCTIONS_ARTICLE.text, SANCTIONS_ARTICLE);
    expect(asked!.record).to.deep.include({
      from: 'United States',
      to: 'Japan',
      reported: '2022-02-05',
      actors: ['United States', 'Japan', 'Russia', 'Ukraine'],
    });
    expect(asked!.record.sources![0]).to.include({
      publisher: 'Kyodo News',
      published: '2022-02-05',
      attribution: 'diplomatic sources',
    });
    const [source] = await readArticle('A measure was ready on Friday, according to a Japanese government official.', {
      published,
      publisher: 'The Courier',
    });
    expect(source!.record.sources![0]).to.include({
      publisher: 'The Courier',
      attribution: 'a Japanese government official',
    });
    const [person] = await readArticle('Chancellor Olaf Scholz met King Felipe on 17 January.', { published });
    expect(person!.record.actors).to.deep.equal(['Olaf Scholz', 'Felipe']);
  });

  it('is less confident about vague sentences, questions, and those without an actor', async () => {
    const sure = async (text: string) => (await readArticle(text, { published }))[0]!.confidence;
    expect(await sure('Japan spoke on 17 January 2022.')).to.be.above(await sure('Japan spoke on 17 January.'));
    expect(await sure('Japan spoke on 17 January.')).to.be.above(await sure('Japan spoke in recent weeks.'));
    expect(await sure('Japan spoke in January.')).to.be.above(await sure('It rained in January.'));
    expect(await sure('Japan spoke in January.')).to.be.above(await sure('Did Japan speak in January?'));
  });

  it('ends no sentence at an abbreviation', async () => {
    const [proposal] = await readArticle('The U.S. envoy, Mr. Smith, left on Feb. 3. Nobody saw him.', { published });
    expect(proposal!.sentence.text).to.equal('The U.S. envoy, Mr. Smith, left on Feb. 3.');
  });

  it('reads dates of other languages, and of British order', async () => {
    expect(await datesIn('Am 17. Januar sprach er vor dem Parlament.', 'de')).to.deep.equal(['2022-01-17']);
    expect(await datesIn('Il a parlé le 17 janvier 2022.', 'fr')).to.deep.equal(['2022-01-17']);
    expect(await datesIn('首相は2022年1月17日に演説した。', 'ja')).to.deep.equal(['2022-01-17']);
    expect(await datesIn('He spoke on 3/2/2022 in Japan.', 'en-GB')).to.deep.equal(['2022-02-03']);
    expect(await datesIn('He spoke on 2/3/2022 in Japan.', 'en-US')).to.deep.equal(['2022-02-03']);
  });

  it('counts from any day, whatever the zone of the reader', async () => {
    const monday = await readArticle('Japan spoke yesterday.', { published: '2021-03-01' });
    expect(monday[0]!.record.date).to.equal('2021-02-28');
    let thrown: unknown;
    await readArticle('x', { published: '../2021' }).catch((error: unknown) => (thrown = error));
    expect(thrown).to.be.instanceOf(RangeError);
  });

  it('gives valid records for any text', async () => {
    const words = fc.constantFrom(
      'since',
      'until',
      'Friday',
      'May',
      '31',
      '2014',
      'from',
      'to',
      'last',
      'week',
      'by',
      'the end of',
      'February',
      'Japan',
      'told',
      'Kyodo reported',
      '.',
      '?',
      ',',
      '30',
      'recent months',
      'ago',
      'three',
      '\n\n',
      '<b>',
      '1990s',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 3, maxLength: 25 }), async (list) => {
        const proposals = await readArticle(list.join(' '), { published });
        expect(validateRecords(proposals.map(({ record }) => record)).rejected).to.equal(0);
      }),
      { numRuns: 150 },
    );
  });
});
