import { attributeText, type Attributes, type ElementKey, type Sink } from './sink.js';

const SVG = 'http://www.w3.org/2000/svg';
/** How many removed nodes of a kind each parent keeps for reuse. */
const MAX_SPARE = 200;

/** A node and what was last written to it, so that only changes are written. */
class DrawnNode {
  readonly element: SVGElement;
  readonly kind: string;
  readonly attributes = new Map<string, string | number>();
  text: string | null = null;
  /** Children identified by position. */
  readonly placed: DrawnNode[] = [];
  /** Children identified by key. */
  readonly keyed = new Map<string, DrawnNode>();
  /** Former keyed children, by kind: one of another kind would have to be written and filled anew. */
  readonly spare = new Map<string, DrawnNode[]>();
  /** Of the present frame. */
  nextPlace = 0;
  /** How many frames it was drawn in, and in which frame of its parent it was drawn last. */
  frame = 0;
  claimedIn = -1;
  readonly claimed: string[] = [];

  /** @param kind of a keyed node */
  constructor(element: SVGElement, kind = '') {
    this.element = element;
    this.kind = kind;
  }
}

/**
 * Draws onto nodes of a page. It writes only attributes and texts that changed, keeps nodes with the same key and
 * reuses the others. A keyed node is never moved while it has the focus: browsers blur a node that is moved.
 */
export class DomSink implements Sink {
  readonly #root: DrawnNode;
  readonly #open: DrawnNode[] = [];
  #inOrder = true;

  constructor(root: SVGSVGElement) {
    this.#root = new DrawnNode(root);
  }

  /** @param inOrder keeps keyed nodes in drawing order, for reading order; a moving picture can do without */
  begin(inOrder: boolean): void {
    this.#open.length = 0;
    this.#inOrder = inOrder;
  }

  open(tag: string, attributes: Attributes, key?: ElementKey): void {
    const parent = this.#open.at(-1);
    const node = parent ? childOf(parent, tag, key) : this.#root;
    write(node, attributes);
    node.nextPlace = 0;
    node.frame++;
    node.claimed.length = 0;
    this.#open.push(node);
  }

  text(content: string): void {
    const node = this.#open.at(-1)!;
    if (node.text === content) return;
    node.element.textContent = content;
    node.text = content;
  }

  close(): void {
    const node = this.#open.pop()!;
    if (node.placed.length > node.nextPlace)
      for (const extra of node.placed.splice(node.nextPlace)) extra.element.remove();
    if (node.keyed.size > 0) this.#settleKeyed(node);
  }

  #settleKeyed(parent: DrawnNode): void {
    if (parent.keyed.size > parent.claimed.length) {
      const claimed = new Set(parent.claimed);
      for (const [key, node] of parent.keyed) {
        if (claimed.has(key)) continue;
        node.element.remove();
        parent.keyed.delete(key);
        putAside(parent, node);
      }
    }
    if (this.#inOrder) putInOrder(parent);
  }
}

function childOf(parent: DrawnNode, tag: string, key: ElementKey | undefined): DrawnNode {
  if (key) return keyedChild(parent, tag, key.kind, `${key.kind} ${key.id}`);
  const place = parent.nextPlace++;
  const present = parent.placed[place];
  if (present?.element.localName === tag) return present;
  const node = new DrawnNode(document.createElementNS(SVG, tag));
  if (present) present.element.replaceWith(node.element);
  else parent.element.append(node.element);
  parent.placed[place] = node;
  return node;
}

function keyedChild(parent: DrawnNode, tag: string, kind: string, key: string): DrawnNode {
  const present = parent.keyed.get(key);
  // Records that were not validated may share an id; each is still drawn.
  if (present?.claimedIn === parent.frame) return keyedChild(parent, tag, kind, `${key} again`);
  parent.claimed.push(key);
  const node = present ?? enter(parent, tag, kind, key);
  node.claimedIn = parent.frame;
  return node;
}

function enter(parent: DrawnNode, tag: string, kind: string, key: string): DrawnNode {
  const node = parent.spare.get(kind)?.pop() ?? new DrawnNode(document.createElementNS(SVG, tag), kind);
  parent.element.append(node.element);
  parent.keyed.set(key, node);
  return node;
}

function putAside(parent: DrawnNode, node: DrawnNode): void {
  let spare = parent.spare.get(node.kind);
  if (!spare) parent.spare.set(node.kind, (spare = []));
  if (spare.length < MAX_SPARE) spare.push(node);
}

function putInOrder({ element: parent, keyed, claimed }: DrawnNode): void {
  const nodes = claimed.map((key) => keyed.get(key)!.element);
  const focused = nodes.find((node) => node.matches(':focus-within'));
  const focusedAt = focused ? nodes.indexOf(focused) : nodes.length;
  let before: SVGElement | null = focused ?? null;
  for (let i = focusedAt - 1; i >= 0; i--) before = putBefore(parent, nodes[i]!, before);
  before = null;
  for (let i = nodes.length - 1; i > focusedAt; i--) before = putBefore(parent, nodes[i]!, before);
}

function write({ element, attributes: written }: DrawnNode, attributes: Attributes): void {
  let count = 0;
  for (const name in attributes) {
    const value = attributes[name]!;
    if (value === null) continue;
    count++;
    const before = written.get(name);
    if (before === value) continue;
    const text = attributeText(value);
    if (before !== undefined && attributeText(before) === text) continue;
    element.setAttribute(name, text);
    written.set(name, value);
  }
  if (written.size === count) return;
  for (const name of written.keys()) {
    if ((attributes[name] ?? null) !== null) continue;
    element.removeAttribute(name);
    written.delete(name);
  }
}

function putBefore(parent: SVGElement, node: SVGElement, before: SVGElement | null): SVGElement {
  if (node.nextSibling !== before) parent.insertBefore(node, before);
  return node;
}
