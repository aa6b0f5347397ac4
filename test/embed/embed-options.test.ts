import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { embedSnippet, embedUrl, oEmbed } from '../../src/embed/embed-code.js';
import { loadLanguage } from '../../src/time/words/load-words.js';
import { embedHash, readEmbedOptions } from '../../src/embed/embed-options.js';

const BASE = 'https://frames.example/timelines/embed.html';
const PAGE = { page: BASE, src: 'https://example.org/events.json' };

describe('readEmbedOptions', () => {
  it('reads the options after the #, with defaults for the others', () => {
    const { options, faults } = readEmbedOptions('#src=https://example.org/e.json&lane-by=actors&theme=dark', BASE);
    expect(options).to.deep.equal({
      src: PAGE.src.replace('events', 'e'),
      laneBy: 'actors',
      theme: 'dark',
      controls: true,
    });
    expect(faults).to.deep.equal([]);
  });

  it('takes an address relative to the page', () => {
    expect(readEmbedOptions('src=../data/e.csv', BASE).options!.src).to.equal('https://frames.example/data/e.csv');
  });

  for (const src of [
    'javascript:alert(1)',
    'data:application/json,[]',
    'blob:https://x/1',
    'file:///etc/passwd',
    'ftp://x/e',
    ' ',
    'https://',
  ]) {
    it(`shows nothing for ${JSON.stringify(src)}, and says why`, () => {
      const { options, faults } = readEmbedOptions(`#src=${encodeURIComponent(src)}`, BASE);
      expect(options).to.equal(null);
      expect(faults.join()).to.contain('src: found').and.to.contain('expected the address');
    });
  }

  it('says which options it does not know, and shows the rest', () => {
    const { options, faults } = readEmbedOptions(`#src=${PAGE.src}&colour=red&theme=pink`, BASE);
    expect(options!.theme).to.equal('auto');
    expect(faults).to.have.lengthOf(2);
    expect(faults.join()).to.contain('colour').and.to.contain('"pink"');
  });

  it('reads back what embedHash writes', () => {
    const text = fc.string({ minLength: 1 }).filter((value) => value.trim() === value && value !== '');
    const arbitrary = fc.record(
      {
        src: fc.webUrl({ withQueryParameters: true, withFragments: true }).map((url) => new URL(url).href),
        controls: fc.boolean(),
        theme: fc.constantFrom('auto', 'light', 'dark'),
        label: text,
        laneBy: text,
        view: text,
        locale: text,
        timezone: text,
        format: text,
      },
      { requiredKeys: ['src', 'controls', 'theme'] },
    );
    fc.assert(
      fc.property(arbitrary, (given) => {
        const { options, faults } = readEmbedOptions(embedHash(given), BASE);
        expect(options).to.deep.equal(given);
        expect(faults).to.deep.equal([]);
      }),
    );
  });
});

describe('embedSnippet and oEmbed', () => {
  it('make a frame in a sandbox that has no origin of the site', () => {
    const holder = new DOMParser().parseFromString(embedSnippet({ ...PAGE, label: '"><script>' }), 'text/html');
    const frame = holder.querySelector('iframe')!;
    expect(holder.querySelector('script')).to.equal(null);
    expect(frame.title).to.equal('"><script>');
    expect(frame.getAttribute('src')).to.equal(embedUrl({ ...PAGE, label: '"><script>' }));
    expect(frame.getAttribute('sandbox')).to.contain('allow-scripts').and.not.to.contain('same-origin');
  });

  it('are titled in the language of the timeline by default', async () => {
    await loadLanguage('de');
    const titleOf = (snippet: string) => /title="(.*?)"/.exec(snippet)![1];
    expect(titleOf(embedSnippet(PAGE))).to.equal('Timeline');
    expect(titleOf(embedSnippet({ ...PAGE, locale: 'de-AT' }))).to.equal('Zeitleiste');
    expect(oEmbed({ ...PAGE, locale: 'de' }).title).to.equal('Zeitleiste');
    expect(titleOf(embedSnippet({ ...PAGE, locale: 'de', label: 'Reigns' }))).to.equal('Reigns');
  });

  it('answer as oEmbed requires, within the allowed size', () => {
    const answer = oEmbed({ ...PAGE, label: 'Reigns' }, { widthPx: 500, heightPx: 300 });
    expect(answer).to.include({ version: '1.0', type: 'rich', title: 'Reigns', width: 500, height: 300 });
    expect(answer.html).to.contain('height="300"');
  });
});
