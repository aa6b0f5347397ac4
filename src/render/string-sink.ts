import { attributeText, type Attributes, type Sink } from './sink.js';

/** Characters that XML 1.0 forbids even when escaped: controls, non-characters and lone surrogates. */
// eslint-disable-next-line no-control-regex -- these are exactly the characters to take out
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu;

/** Writes a drawing as SVG text. */
export class StringSink implements Sink {
  readonly #parts: string[] = [];
  readonly #tags: string[] = [];
  /** Whether the start tag of the open element still lacks its `>`. */
  #isTagOpen = false;

  open(tag: string, attributes: Attributes): void {
    this.#endStartTag();
    this.#parts.push(`<${tag}`);
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== null) this.#parts.push(` ${name}="${escapeXml(attributeText(value))}"`);
    }
    this.#tags.push(tag);
    this.#isTagOpen = true;
  }

  text(content: string): void {
    this.#endStartTag();
    this.#parts.push(escapeXml(content));
  }

  close(): void {
    const tag = this.#tags.pop();
    this.#parts.push(this.#isTagOpen ? '/>' : `</${tag}>`);
    this.#isTagOpen = false;
  }

  toString(): string {
    return this.#parts.join('');
  }

  #endStartTag(): void {
    if (this.#isTagOpen) this.#parts.push('>');
    this.#isTagOpen = false;
  }
}

/** Escapes text for XML content and quoted attributes, dropping characters that XML forbids. */
export function escapeXml(text: string): string {
  return text
    .replace(NOT_XML, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
