import { expect } from '@open-wc/testing';
import { DomSink } from '../../src/render/dom-sink.js';
import { group, leaf } from '../../src/render/sink.js';

interface Child {
  readonly tag: string;
  readonly kind: string;
  readonly id: string;
  /** The tag of what is in it. */
  readonly holds: string;
}

const event = (id: string): Child => ({ tag: 'g', kind: 'event', id, holds: 'path' });
const texts = (id: string): Child => ({ tag: 'g', kind: 'texts', id, holds: 'text' });
const link = (id: string): Child => ({ tag: 'a', kind: 'link', id, holds: 'path' });

function drawnOn(root: SVGSVGElement, sink: DomSink, children: readonly Child[]) {
  sink.begin(true);
  group(sink, 'svg', {}, () => {
    for (const { tag, kind, id, holds } of children)
      group(sink, tag, { class: id }, () => leaf(sink, holds, {}), { kind, id });
  });
  return [...root.children].map((child) => `${child.localName} ${child.getAttribute('class')}`);
}

describe('DomSink', () => {
  it('reuses a node that left, with all that is in it, for an entering one of its kind only', () => {
    const root = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const sink = new DomSink(root);
    drawnOn(root, sink, [event('one'), texts('one'), link('one')]);
    const before = [...root.children].map((node) => [node, node.firstElementChild]);
    expect(drawnOn(root, sink, [])).to.deep.equal([]);
    const entering = [link('two'), texts('three'), texts('two'), event('two')];
    expect(drawnOn(root, sink, entering)).to.deep.equal(['a two', 'g three', 'g two', 'g two']);
    const after = [...root.children].map((node) => [node, node.firstElementChild]);
    expect(after[0]).to.deep.equal(before[2]);
    expect(after[1]).to.deep.equal(before[1]);
    expect(after[3]).to.deep.equal(before[0]);
    expect(root.children[2]!.innerHTML).to.equal('<text></text>');
  });

  it('keeps elements of one id and different kinds apart', () => {
    const root = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const sink = new DomSink(root);
    drawnOn(root, sink, [event('one'), texts('one')]);
    const [first, second] = root.children;
    drawnOn(root, sink, [texts('one'), event('one')]);
    expect([...root.children]).to.deep.equal([second, first]);
  });
});
