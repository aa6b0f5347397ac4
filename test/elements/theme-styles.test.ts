import { expect } from '@open-wc/testing';
import type { CSSResult, LitElement } from 'lit';
import '../../src/define.js';

/** Panels have their own colour, and derive their muted text from that (decision 0023). */
const OF_THEIR_GROUND = ['--timeline-muted-color'];

describe('the styles of the elements', () => {
  it('give each custom property the same default wherever they use it', () => {
    const defaults = new Map<string, Set<string>>();
    for (const tag of ['', '-toolbar', '-legend', '-detail', '-cluster-list']) {
      const { elementStyles } = customElements.get(`event-timeline${tag}`) as typeof LitElement;
      const css = elementStyles.map((styles) => (styles as CSSResult).cssText).join('');
      for (const [property, value] of defaultsIn(css)) {
        if (!OF_THEIR_GROUND.includes(property))
          defaults.set(property, (defaults.get(property) ?? new Set()).add(value));
      }
    }
    const several = [...defaults].filter(([, values]) => values.size > 1).map(([name, values]) => [name, ...values]);
    expect(several).to.deep.equal([]);
    expect([...defaults.get('--timeline-focus-color')!]).to.have.length(1);
  });
});

/** The default in each `var(--timeline-…, …)`, without white space; empty where there is none. */
function defaultsIn(css: string): (readonly [string, string])[] {
  return Array.from(css.matchAll(/var\((--timeline-[\w-]+)/g), ({ 0: whole, 1: property, index }) => {
    let depth = 1;
    let end = index + whole.length;
    while (depth > 0) depth += { '(': 1, ')': -1 }[css[end++]!] ?? 0;
    return [property!, css.slice(index + whole.length, end - 1).replace(/^,|\s/g, '')] as const;
  });
}
