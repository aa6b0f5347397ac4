import { expect, fixture } from '@open-wc/testing';
import { LitElement } from 'lit';
import { DataRequests, type DataInputs } from '../../../src/elements/loading/data-requests.js';
import type { GivenData } from '../../../src/elements/loading/given-data.js';

class RequestingElement extends LitElement {
  /** What was read, and whether again. */
  readonly read: [given: GivenData, isRetry: boolean][] = [];
  replaced = 0;
  readonly requests = new DataRequests(this, {
    isTakingList: () => false,
    replaced: () => this.replaced++,
    due: (isRetry) => this.read.push([this.requests.begin(), isRetry]),
  });
}
customElements.define('requesting-element', RequestingElement);

const INPUTS: DataInputs = { events: null, src: null, format: null, timezone: 'UTC', laneBy: null };
const LIST = [{ title: 'A', date: '2021' }];

describe('DataRequests', () => {
  let host: RequestingElement;
  beforeEach(async () => {
    host = await fixture(new RequestingElement());
  });
  const kinds = () => host.read.map(([given]) => given.kind);

  it('has other data read, and tells of another time zone of the same', () => {
    const { requests } = host;
    expect(requests.take({ ...INPUTS, src: 'a.json' })).to.equal(false);
    expect(requests.take({ ...INPUTS, src: 'a.json' })).to.equal(false);
    expect(requests.take({ ...INPUTS, src: 'a.json', timezone: 'Asia/Tokyo' })).to.equal(true);
    expect(requests.take({ ...INPUTS, events: LIST, src: 'a.json' })).to.equal(false);
    expect(kinds()).to.eql(['stream', 'rows']);
    expect([requests.edition, host.replaced]).to.eql([2, 2]);
  });

  it('has what the user opened read, until the page gives other data or is to be read again', () => {
    const { requests } = host;
    const opened: GivenData = { kind: 'rows', rows: LIST, document: { title: 'Opened' } };
    requests.take({ ...INPUTS, src: 'a.json' });
    requests.open(opened);
    expect(host.read.at(-1)).to.eql([opened, false]);
    requests.take({ ...INPUTS, src: 'a.json', laneBy: 'lane' });
    expect(kinds()).to.eql(['stream', 'rows']);
    requests.reload();
    expect(host.read.at(-1)).to.have.property('1', true);
    expect(kinds()).to.eql(['stream', 'rows', 'stream']);
    expect(requests.edition).to.equal(3);
  });

  it('can be tried again where they come from an address', () => {
    const { requests } = host;
    expect(requests.canRetry).to.equal(false);
    requests.take({ ...INPUTS, src: 'a.json' });
    expect(requests.canRetry).to.equal(true);
    requests.open({ kind: 'nothing' });
    expect(requests.canRetry).to.equal(false);
    requests.take({ ...INPUTS, events: LIST });
    expect(requests.canRetry).to.equal(false);
  });

  it('has nothing read before the page has said anything', () => {
    host.requests.reload();
    host.requests.open({ kind: 'nothing' });
    expect(host.read).to.eql([]);
  });
});
