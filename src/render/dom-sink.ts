import { attributeText, type Attributes, type Sink } from './sink.js';

const SVG = 'http://www.w3.org/2000/svg';
/** Nodes that left the picture are kept for the next that enter, so many for each parent. */
const MOST_SPARE = 200;

/** What was last written to a node, so that only changes are. */
class NodeState {
  readonly attributes = new Map<string, string>();
  text: string | null = null;
  /** Children known by their place. */
  readonly placed: SVGElement[] = [];
  /** Children known by a key. */
  readonly keyed = new Map<string, SVGElement>();
  readonly spare: SVGElement[] = [];
  /** Of the present frame. */
  nextPlace = 0;
  claimed: string[] = [];
}

/**
 * Draws on nodes of a page: writes only attributes and texts that changed, keeps nodes of the same key, reuses the
 * others. A keyed node is never moved while it has the focus, since a browser drops the focus of a moved node.
 */
export class DomSink implements Sink {
  readonly #states = new WeakMap<SVGElement, NodeState>();
  readonly #root: SVGSVGElement;
  #open: SVGElement[] = [];
  #inOrder = true;

  constructor(root: SVGSVGElement) {
    this.#root = root;
  }

  /** @param inOrder puts keyed nodes in the order of drawing (for reading), which a moving picture can do without */
  begin(inOrder: boolean): void {
    this.#open = [];
    this.#inOrder = inOrder;
  }

  open(tag: string, attributes: Attributes, key?: string): void {
    const parent = this.#open.at(-1);
    const node = parent ? this.#child(parent, tag, key) : this.#root;
    this.#write(node, attributes);
    const state = this.#stateOf(node);
    state.nextPlace = 0;
    state.claimed = [];
    this.#open.push(node);
  }

  text(content: string): void {
    const node = this.#open.at(-1)!;
    const state = this.#stateOf(node);
    if (state.text === content) return;
    node.textContent = content;
    state.text = content;
  }

  close(): void {
    const node = this.#open.pop()!;
    const state = this.#stateOf(node);
    for (const extra of state.placed.splice(state.nextPlace)) extra.remove();
    if (state.keyed.size > 0 || state.claimed.length > 0) this.#settleKeyed(node, state);
  }

  #stateOf(node: SVGElement): NodeState {
    let state = this.#states.get(node);
    if (!state) this.#states.set(node, (state = new NodeState()));
    return state;
  }

  #child(parent: SVGElement, tag: string, key: string | undefined): SVGElement {
    const state = this.#stateOf(parent);
    if (key !== undefined) return this.#keyedChild(parent, state, tag, key);
    const place = state.nextPlace++;
    const present = state.placed[place];
    if (present?.localName === tag) return present;
    const node = document.createElementNS(SVG, tag);
    if (present) present.replaceWith(node);
    else parent.append(node);
    state.placed[place] = node;
    return node;
  }

  #keyedChild(parent: SVGElement, state: NodeState, tag: string, key: string): SVGElement {
    state.claimed.push(key);
    const present = state.keyed.get(key);
    if (present) return present;
    const node = state.spare.pop() ?? document.createElementNS(SVG, tag);
    parent.append(node);
    state.keyed.set(key, node);
    return node;
  }

  #settleKeyed(parent: SVGElement, state: NodeState): void {
    if (state.keyed.size > state.claimed.length) {
      const claimed = new Set(state.claimed);
      for (const [key, node] of state.keyed) {
        if (claimed.has(key)) continue;
        node.remove();
        state.keyed.delete(key);
        if (state.spare.length < MOST_SPARE) state.spare.push(node);
      }
    }
    if (this.#inOrder) this.#putInOrder(parent, state);
  }

  #putInOrder(parent: SVGElement, state: NodeState): void {
    const nodes = state.claimed.map((key) => state.keyed.get(key)!);
    const focused = nodes.find((node) => node.matches(':focus'));
    const focusedAt = focused ? nodes.indexOf(focused) : nodes.length;
    let before: SVGElement | null = focused ?? null;
    for (let i = focusedAt - 1; i >= 0; i--) before = putBefore(parent, nodes[i]!, before);
    before = null;
    for (let i = nodes.length - 1; i > focusedAt; i--) before = putBefore(parent, nodes[i]!, before);
  }

  #write(node: SVGElement, attributes: Attributes): void {
    const { attributes: written } = this.#stateOf(node);
    for (const [name, value] of Object.entries(attributes)) {
      if (value === null) continue;
      const text = attributeText(value);
      if (written.get(name) === text) continue;
      node.setAttribute(name, text);
      written.set(name, text);
    }
    if (written.size === 0) return;
    for (const name of written.keys()) {
      if ((attributes[name] ?? null) !== null) continue;
      node.removeAttribute(name);
      written.delete(name);
    }
  }
}

function putBefore(parent: SVGElement, node: SVGElement, before: SVGElement | null): SVGElement {
  if (node.nextSibling !== before) parent.insertBefore(node, before);
  return node;
}
