import { expect } from '@open-wc/testing';
import { yieldToPage } from '../../src/data/yield-to-page.js';

describe('yieldToPage', () => {
  it('resumes waiting work in the order in which it gave the thread back', async () => {
    const went: string[] = [];
    const work = async (name: string) => {
      for (const part of [1, 2]) {
        await yieldToPage();
        went.push(`${name}${part}`);
      }
    };
    await Promise.all([work('a'), work('b')]);
    expect(went).to.deep.equal(['a1', 'b1', 'a2', 'b2']);
  });

  it('lets timers of the page run in between', async () => {
    let hasRun = false;
    setTimeout(() => (hasRun = true));
    for (let turn = 0; turn < 10_000 && !hasRun; turn++) await yieldToPage();
    expect(hasRun).to.equal(true);
  });

  it('opens no port for each turn', async () => {
    await yieldToPage();
    const { MessageChannel } = globalThis;
    let made = 0;
    globalThis.MessageChannel = class extends MessageChannel {
      constructor() {
        super();
        made++;
      }
    };
    try {
      for (let turn = 0; turn < 3; turn++) await yieldToPage();
    } finally {
      globalThis.MessageChannel = MessageChannel;
    }
    expect(made).to.equal(0);
  });
});
