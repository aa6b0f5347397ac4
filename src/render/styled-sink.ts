import type { Attributes, ElementKey, Sink } from './sink.js';

/** CSS properties that are also SVG attributes; all others are refinements for browsers and are left out. */
const AS_ATTRIBUTES: ReadonlySet<string> = new Set([
  'color',
  'fill',
  'fill-opacity',
  'font-family',
  'font-weight',
  'opacity',
  'shape-rendering',
  'stroke',
  'stroke-dasharray',
  'stroke-opacity',
  'stroke-width',
  'text-decoration',
  'unicode-bidi',
]);

/** One compound of a selector: `text.label:not(.detail)`. */
interface Compound {
  readonly tag: string | null;
  readonly classes: readonly string[];
  readonly not: readonly string[];
  /** Whether the preceding compound must match the parent rather than any ancestor. */
  readonly isChild: boolean;
}

interface Rule {
  readonly selector: readonly Compound[];
  readonly specificity: number;
  readonly declarations: Attributes;
}

interface Place {
  readonly tag: string;
  readonly classes: ReadonlySet<string>;
}

/**
 * Draws with the style of each element in its attributes instead of a stylesheet: for programs that do not know CSS,
 * for pages whose policy forbids styles, and so that two pictures on one page do not style each other.
 *
 * @param css rules without at-rules and custom properties; selectors of tags, classes, `:not(.class)`, spaces and `>`
 */
export class StyledSink implements Sink {
  readonly #sink: Sink;
  readonly #rules: readonly Rule[];
  readonly #places: Place[] = [];

  constructor(sink: Sink, css: string) {
    this.#sink = sink;
    this.#rules = parseRules(css);
  }

  open(tag: string, attributes: Attributes, key?: ElementKey): void {
    const { class: names } = attributes;
    this.#places.push({ tag, classes: new Set(typeof names === 'string' ? names.split(' ') : []) });
    let styled = attributes;
    for (const { selector, declarations } of this.#rules) {
      if (matches(selector, selector.length - 1, this.#places)) styled = { ...styled, ...declarations };
    }
    this.#sink.open(tag, styled, key);
  }

  text(content: string): void {
    this.#sink.text(content);
  }

  close(): void {
    this.#places.pop();
    this.#sink.close();
  }
}

function matches(selector: readonly Compound[], index: number, places: readonly Place[]): boolean {
  const compound = selector[index]!;
  const place = places.at(-1);
  if (!place || !fits(compound, place)) return false;
  if (index === 0) return true;
  for (let depth = places.length - 1; depth > 0; depth--) {
    if (matches(selector, index - 1, places.slice(0, depth))) return true;
    if (compound.isChild) return false;
  }
  return false;
}

function fits({ tag, classes, not }: Compound, place: Place): boolean {
  if (tag !== null && tag !== place.tag) return false;
  return classes.every((name) => place.classes.has(name)) && !not.some((name) => place.classes.has(name));
}

/** Sorts rules by ascending specificity; of equally specific rules the later wins. */
function parseRules(css: string): readonly Rule[] {
  const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) => {
    const declarations = parseDeclarations(body);
    return selectors.split(',').map((text): Rule => {
      const selector = parseSelector(text.trim());
      const count = selector.reduce((sum, { tag, classes, not }) => {
        return sum + (classes.length + not.length) * 100 + (tag === null ? 0 : 1);
      }, 0);
      return { selector, specificity: count, declarations };
    });
  });
  return rules.sort((a, b) => a.specificity - b.specificity);
}

function parseDeclarations(body: string): Attributes {
  const pairs = body.split(';').map((declaration) => /^\s*([\w-]+)\s*:\s*(.*?)\s*$/s.exec(declaration));
  const kept = pairs.filter((pair) => pair !== null && AS_ATTRIBUTES.has(pair[1]!));
  return Object.fromEntries(kept.map((pair) => [pair![1]!, pair![2]!]));
}

function parseSelector(text: string): readonly Compound[] {
  return text
    .replace(/\s*>\s*/g, ' >')
    .split(/\s+/)
    .map((part) => ({
      isChild: part.startsWith('>'),
      tag: /^>?([a-z]+)/.exec(part)?.[1] ?? null,
      not: [...part.matchAll(/:not\(\.([\w-]+)\)/g)].map(([, name = '']) => name),
      classes: [...part.replace(/:not\([^)]*\)/g, '').matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name),
    }));
}
