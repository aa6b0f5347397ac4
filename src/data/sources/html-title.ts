/**
 * Gives the title of an HTML page (empty if it has none), or null for other text: login pages often come with status
 * 200.
 */
export function htmlTitle(text: string): string | null {
  if (!/^\uFEFF?\s*<(?:!doctype html|html|head|body|!--)/i.test(text)) return null;
  return (/<title[^<>]*>([^<]{0,200})/i.exec(text)?.[1] ?? '').replace(/\s+/g, ' ').trim();
}
