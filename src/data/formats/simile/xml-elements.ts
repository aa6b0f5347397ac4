import { quoteText } from '../../describe-value.js';
import { setOwnField } from '../own-field.js';

/** An element without its child elements. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** All text directly inside it, including that of CDATA sections. */
  readonly text: string;
  /** The number of elements around it. */
  readonly depth: number;
}

/** The elements of a text, and the first place where it is not XML. */
export interface XmlReading {
  /** In the order of their closing tags. */
  readonly elements: readonly XmlElement[];
  readonly fault: { readonly line: number; readonly found: string; readonly expected: string } | null;
  /** Entities that are not XML's own; they are left as they are. */
  readonly entities: readonly string[];
}

interface OpenElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  text: string;
}

const PREDEFINED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const NAME = /[^\s/>=<"']+/y;
const ATTRIBUTE = /\s+([^\s/>=<"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
/** The greatest depth of elements, more than any data has. */
const DEEPEST = 1000;

/**
 * Reads the elements of XML without a DOM, which Node does not have. Only the five entities of XML itself and character
 * references are expanded: an entity that a DTD defines stays as `&name;`, so nothing is fetched and nothing grows.
 *
 * Where the text stops being XML, the elements read before are kept.
 */
export function xmlElements(text: string): XmlReading {
  const elements: XmlElement[] = [];
  const open: OpenElement[] = [];
  const entities = new Set<string>();
  let at = 0;
  const faultAt = (offset: number, expected: string): XmlReading => {
    const line = text.slice(0, offset).split(/\r\n|\n|\r/).length;
    const found = offset >= text.length ? 'the end of the text' : quoteText(text.slice(offset, offset + 40));
    return { elements, fault: { line, found: `${found} at line ${line}`, expected }, entities: [...entities] };
  };
  while (at < text.length) {
    const tag = text.indexOf('<', at);
    const inside = open.at(-1);
    if (inside) inside.text += referencesRead(text.slice(at, tag < 0 ? text.length : tag), entities);
    if (tag < 0) break;
    if (text.startsWith('<![CDATA[', tag)) {
      const end = text.indexOf(']]>', tag);
      if (end < 0) return faultAt(tag, 'the end of the CDATA section');
      if (inside) inside.text += text.slice(tag + 9, end);
      at = end + 3;
      continue;
    }
    const skipped = endOfMarkup(text, tag);
    if (skipped === -1) return faultAt(tag, 'the end of this markup');
    if (skipped > 0) {
      at = skipped;
      continue;
    }
    if (text[tag + 1] === '/') {
      const end = text.indexOf('>', tag);
      const name = text.slice(tag + 2, end).trim();
      if (end < 0 || name !== inside?.name) return faultAt(tag, inside ? `</${inside.name}>` : 'no closing tag');
      close(open, elements);
      at = end + 1;
      continue;
    }
    NAME.lastIndex = tag + 1;
    const name = NAME.exec(text)?.[0];
    if (name === undefined) return faultAt(tag, 'the name of an element');
    const attributes: Record<string, string> = {};
    at = NAME.lastIndex;
    for (;;) {
      ATTRIBUTE.lastIndex = at;
      const attribute = ATTRIBUTE.exec(text);
      if (attribute === null) break;
      setOwnField(attributes, attribute[1]!, referencesRead(attribute[2] ?? attribute[3] ?? '', entities));
      at = ATTRIBUTE.lastIndex;
    }
    const rest = /\s*(\/?)>/y;
    rest.lastIndex = at;
    const end = rest.exec(text);
    if (end === null) return faultAt(at, `attributes, or the end of <${name}>`);
    at = rest.lastIndex;
    open.push({ name, attributes, text: '' });
    if (open.length > DEEPEST) return faultAt(tag, `no more than ${DEEPEST} elements inside one another`);
    if (end[1] === '/') close(open, elements);
  }
  if (open.length > 0) return faultAt(text.length, `</${open.at(-1)!.name}>`);
  return { elements, fault: null, entities: [...entities] };
}

function close(open: OpenElement[], elements: XmlElement[]): void {
  const element = open.pop()!;
  elements.push({ ...element, depth: open.length });
}

/** Returns the end of a comment, an instruction or a document type; 0 for other markup, −1 where it has no end. */
function endOfMarkup(text: string, tag: number): number {
  if (text.startsWith('<!--', tag)) return behind(text, '-->', tag);
  if (text.startsWith('<?', tag)) return behind(text, '?>', tag);
  if (!text.startsWith('<!', tag)) return 0;
  const bracket = text.indexOf('[', tag);
  const end = text.indexOf('>', tag);
  if (bracket < 0 || (end >= 0 && end < bracket)) return end < 0 ? -1 : end + 1;
  const closing = behind(text, ']', bracket);
  return closing < 0 ? -1 : behind(text, '>', closing);
}

function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

function referencesRead(text: string, entities: Set<string>): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|([^\s;&<]{1,60}));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) {
        if (Object.hasOwn(PREDEFINED, name)) return PREDEFINED[name]!;
        entities.add(name);
        return whole;
      }
      const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole;
    },
  );
}

/**
 * Escapes text for an attribute or an element, also line breaks and tabs, which an attribute would turn into blanks.
 */
export function xmlText(text: string): string {
  return text.replace(/[&<>"\n\r\t]/g, (char) => `&#${char.charCodeAt(0)};`);
}
