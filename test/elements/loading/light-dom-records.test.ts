import { expect } from '@open-wc/testing';
import { readLightDomRecords } from '../../../src/elements/loading/light-dom-records.js';

function page(markup: string): Element {
  return new DOMParser().parseFromString(`<div id="host">${markup}</div>`, 'text/html').getElementById('host')!;
}

describe('readLightDomRecords', () => {
  it('is null where there is no list, and empty for an empty list', () => {
    expect(readLightDomRecords(page('<p>Nothing</p>'))).to.equal(null);
    expect(readLightDomRecords(page('<ol></ol>'))).to.deep.equal([]);
  });

  it('reads date and title of an item', () => {
    expect(
      readLightDomRecords(page('<ol><li><time datetime="2022-01">January</time> US–Japan summit</li></ol>')),
    ).to.deep.equal([{ date: '2022-01', title: 'US–Japan summit' }]);
  });

  it('takes the text of a time without a datetime attribute', () => {
    expect(readLightDomRecords(page('<ul><li><time>1969-07-20</time>: Moon landing</li></ul>'))).to.deep.equal([
      { date: '1969-07-20', title: 'Moon landing' },
    ]);
  });

  it('reads a second time as the end and drops the dash between', () => {
    const [record] = readLightDomRecords(
      page(
        '<ol><li><time datetime="1914-07-28">1914</time> – <time datetime="1918-11-11">1918</time>: The war</li></ol>',
      ),
    )!;
    expect(record).to.deep.equal({ date: '1914-07-28', end: '1918-11-11', title: 'The war' });
  });

  it('drops the word between two times, unless it is the title', () => {
    const [joined, framed] = readLightDomRecords(
      page(
        '<ol><li><time>2021-03-23</time> to <time>2021-03-29</time>: A canal is blocked</li>' +
          '<li><time>1914</time> The war <time>1918</time></li></ol>',
      ),
    )!;
    expect(joined!['title']).to.equal('A canal is blocked');
    expect(framed!['title']).to.equal('The war');
  });

  it('reads link, description, source, language and direction', () => {
    const [record] = readLightDomRecords(
      page(`<ol><li id="a" lang="ar" dir="rtl"><time datetime="2022">2022</time>
        <a href="/story">العنوان</a><p>First  line.</p><p>Second.</p><cite>Kyodo News</cite></li></ol>`),
    )!;
    expect(record).to.deep.equal({
      id: 'a',
      lang: 'ar',
      dir: 'rtl',
      date: '2022',
      url: '/story',
      description: 'First line.\nSecond.',
      sources: [{ publisher: 'Kyodo News' }],
      title: 'العنوان',
    });
  });

  it('reads times and links of a source as those of the source, and those of a text or a list within as neither', () => {
    const records = readLightDomRecords(
      page(
        `<ol><li><time datetime="2022-01-05">5 Jan</time> Talks
          <cite><a href="/kyodo">Kyodo</a>, <time datetime="2022-02-05">5 Feb</time></cite>
          <a href="/wire"><cite>A wire</cite></a></li>
        <li><time datetime="1914">1914</time> War
          <p>Since <time>1904</time> <a href="/before">there had been talk</a>.</p>
          <ul><li><time>1915</time> <a href="/part">A part</a> <cite>Nobody</cite><p>Of it</p></li></ul></li></ol>`,
      ),
    );
    expect(records).to.deep.equal([
      {
        date: '2022-01-05',
        sources: [
          { publisher: 'Kyodo', published: '2022-02-05', url: '/kyodo' },
          { publisher: 'A wire', url: '/wire' },
        ],
        title: 'Talks',
      },
      { date: '1914', description: 'Since 1904 there had been talk.', title: 'War' },
    ]);
  });

  it('takes the first paragraph of an item that is all paragraphs, as Markdown writes it, for date and title', () => {
    expect(
      readLightDomRecords(
        page(
          '<ul><li><p><time>1953</time>: <a href="/top">The top</a></p><p>On foot, in <time>May</time>.</p></li></ul>',
        ),
      ),
    ).to.deep.equal([{ date: '1953', url: '/top', description: 'On foot, in May.', title: 'The top' }]);
  });

  it('reads data attributes of known fields and no others', () => {
    const [record] = readLightDomRecords(
      page(
        '<ol><li data-id="x" data-lane="Asia" data-weight="0.9" data-status="planned" data-actors="Japan; Russia" data-secret="1">' +
          '<time datetime="2022">2022</time> T</li></ol>',
      ),
    )!;
    expect(record).to.deep.equal({
      id: 'x',
      lane: 'Asia',
      weight: 0.9,
      status: 'planned',
      actors: ['Japan', 'Russia'],
      date: '2022',
      title: 'T',
    });
  });

  it('gives an item without a date as a record without one, for validation to name', () => {
    expect(readLightDomRecords(page('<ol><li>Undated</li></ol>'))).to.deep.equal([{ title: 'Undated' }]);
  });

  it('never takes the text of a script for a title, and leaves the page as it was', () => {
    const element = page('<ol><li><time datetime="2022">2022</time> T<script>alert(1)</script></li></ol>');
    const before = element.innerHTML;
    expect(readLightDomRecords(element)![0]!['title']).to.equal('T');
    expect(element.innerHTML).to.equal(before);
  });

  it('reads only lists that are children of the element itself', () => {
    expect(readLightDomRecords(page('<div slot="detail"><ol><li>Not an event</li></ol></div>'))).to.equal(null);
  });
});
