const JSON_LD =
  /\btype\s*=\s*(?:"\s*application\/ld\+json\b[^"]*"|'\s*application\/ld\+json\b[^']*'|application\/ld\+json\b)/i;
/** Wrappings that old templates put around a script, and that no JSON parser reads. */
const WRAPPING = /^\s*(?:\/\/\s*)?(?:<!\[CDATA\[|<!--)|(?:\/\/\s*)?(?:\]\]>|-->)\s*$/g;

/**
 * Extracts the JSON-LD blocks of a page, as text. No DOM is made and nothing runs; a block that is commented out is
 * skipped, and the content of a script is used as it is, since HTML expands no entities there.
 *
 * @example jsonLdOfPage('<script type="application/ld+json">{}</script>') // ['{}']
 */
export function jsonLdOfPage(html: string): string[] {
  const blocks: string[] = [];
  const tags = /<!--|<script\b([^<>]*)>/gi;
  for (let tag = tags.exec(html); tag !== null; tag = tags.exec(html)) {
    const isComment = tag[0] === '<!--';
    const close = isComment ? /-->/g : /<\/script\b/gi;
    close.lastIndex = tags.lastIndex;
    const closing = close.exec(html);
    const end = closing === null ? html.length : closing.index;
    if (!isComment && JSON_LD.test(tag[1] ?? '')) blocks.push(html.slice(tags.lastIndex, end).replace(WRAPPING, ''));
    if (closing === null) break;
    tags.lastIndex = close.lastIndex;
  }
  return blocks;
}
