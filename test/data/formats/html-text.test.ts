import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { htmlText, textAsHtml } from '../../../src/data/formats/html-text.js';

describe('htmlText of text that is not HTML', () => {
  it('takes a text of nothing but beginnings of tags as it is, in linear time', () => {
    // Twice as many as once took a regular expression seconds: quadratic work would exceed the time of the test.
    expect(htmlText('<a'.repeat(200_000))).to.have.length(400_000);
  });
});

describe('htmlText', () => {
  for (const [html, text] of [
    ['plain', 'plain'],
    ['Elizabeth<br/> Taylor', 'Elizabeth\nTaylor'],
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['<ul><li>a<li>b</ul>', 'a\nb'],
    ['by <a href="https://nasa.gov">NASA</a> &amp; others', 'by NASA (https://nasa.gov) & others'],
    ['<a href="https://nasa.gov">https://nasa.gov</a>', 'https://nasa.gov'],
    ['<a href="javascript:alert(1)">here</a>', 'here'],
    ['<a href="#note">here</a>', 'here'],
    ['<img src="x.png" alt="A rocket" onerror="alert(1)">', 'A rocket'],
    ['a<script>alert("<b>")</script>b<style>p{}</style>', 'ab'],
    ['a<!-- <b> -->b', 'ab'],
    ['1 < 2 &lt; 3 &#233; &#xe9; &eacute; &unknown; &constructor;', '1 < 2 < 3 é é é &unknown; &constructor;'],
    ['&#0; &#xd800; &#x110000;', '&#0; &#xd800; &#x110000;'],
    ['<b title="a > b">c</b>', 'c'],
    ['cut <a href="', 'cut <a href="'],
  ] as const) {
    it(`reads ${JSON.stringify(html)}`, () => expect(htmlText(html)).to.equal(text));
  }

  it('reads back text written as HTML, apart from blanks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const given = text.replace(/\s+/g, ' ').trim();
        expect(htmlText(textAsHtml(given))).to.equal(given);
      }),
    );
  });

  it('reads a tag up to its end, as a browser does', () => {
    expect(htmlText('a<b<b>>c')).to.equal('a>c');
  });

  it('leaves no tag in its result, whatever the HTML is', () => {
    // No lone `<`: before a tag it is text to a browser too, and `<<b>b>` reads "<b>".
    const parts = fc.constantFrom('>', 'b', '"', "'", ' ', '/', '<b>', '</b>', '<!--', '-->', '<script>', 'x', '< ');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (list) => {
        expect(htmlText(list.join(''))).not.to.match(/<b>|<script>/);
      }),
    );
  });
});
