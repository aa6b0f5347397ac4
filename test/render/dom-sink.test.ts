import { expect } from '@open-wc/testing';
import { DomSink } from '../../src/render/dom-sink.js';
import { group, leaf } from '../../src/render/sink.js';

function drawnOn(root: SVGSVGElement, sink: DomSink, children: readonly (readonly [tag: string, key: string])[]) {
  sink.begin(true);
  group(sink, 'svg', {}, () => {
    for (const [tag, key] of children) group(sink, tag, { class: key }, () => leaf(sink, 'path', { d: 'M0,0' }), key);
  });
  return [...root.children].map((child) => `${child.localName} ${child.getAttribute('class')}`);
}

describe('DomSink', () => {
  it('reuses a node that left for an entering one of the same tag only', () => {
    const root = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const sink = new DomSink(root);
    drawnOn(root, sink, [
      ['g', 'one'],
      ['a', 'two'],
    ]);
    const [first, second] = root.children;
    expect(drawnOn(root, sink, [])).to.deep.equal([]);
    expect(
      drawnOn(root, sink, [
        ['g', 'three'],
        ['g', 'four'],
        ['a', 'five'],
      ]),
    ).to.deep.equal(['g three', 'g four', 'a five']);
    expect(root.children[0]).to.equal(first);
    expect(root.children[2]).to.equal(second);
  });
});
