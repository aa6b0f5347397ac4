import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { safeUrl } from '../../../src/data/records/safe-url.js';

describe('safeUrl', () => {
  for (const address of [
    'https://example.org/a?b=c#d',
    'http://example.org',
    'mailto:a@example.org',
    '/a',
    'a/b',
    '?q',
    '#x',
    '//cdn.example.org/a',
  ]) {
    it(`keeps ${address}`, () => expect(safeUrl(address)).to.equal(address));
  }

  const dangerous = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript\r:alert(1)',
    '\u0000\u0001javascript:alert(1)',
    'java\u0000script:alert(1)',
    '\u0085javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    'C:\\a',
  ];
  for (const address of dangerous) {
    it(`refuses ${JSON.stringify(address)}`, () => expect(safeUrl(address)).to.equal(null));
  }

  it('refuses anything but text, and empty text', () => {
    for (const value of [undefined, null, 1, {}, [], ['https://example.org'], '', ' \n'])
      expect(safeUrl(value)).to.equal(null);
  });

  it('strips control characters from an address it keeps', () => {
    expect(safeUrl(' https://exa\nmple.org/\u0007a ')).to.equal('https://example.org/a');
  });

  it('lets nothing through that a browser reads as another scheme', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'javascript',
        'data',
        'vbscript',
        ':',
        '\t',
        '\n',
        '\u0000',
        ' ',
        '\u200b',
        '\u00a0',
        '\ufeff',
        '%3a',
        '&colon;',
        '//',
        '\\',
      ),
      fc.string({ maxLength: 3, unit: 'binary' }),
    );
    let passed = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const address = safeUrl(pieces.join(''));
        if (address === null || !URL.canParse(address, 'https://base.example/')) return;
        passed++;
        expect(new URL(address, 'https://base.example/').protocol).to.be.oneOf(['https:', 'http:', 'mailto:']);
      }),
      { numRuns: 2000 },
    );
    expect(passed).to.be.above(100);
  });
});
