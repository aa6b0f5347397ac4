const JSON_LD =
  /\btype\s*=\s*(?:"\s*application\/ld\+json\b[^"]*"|'\s*application\/ld\+json\b[^']*'|application\/ld\+json\b)/i;
/** What old templates wrap a script in, which no JSON parser reads. */
const WRAPPING = /^\s*(?:\/\/\s*)?(?:<!\[CDATA\[|<!--)|(?:\/\/\s*)?(?:\]\]>|-->)\s*$/g;

/**
 * Takes the JSON-LD blocks out of a page, as text. No DOM is made and nothing runs; a block that is commented out is
 * passed over, and what stands in a script is taken as it is, since HTML expands no entity there.
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
