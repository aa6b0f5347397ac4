const SAFE_SCHEMES: readonly string[] = ['http', 'https', 'mailto'];
// The C0 and C1 controls. Browsers drop tabs and line breaks inside an address and controls at its ends, so `java\nscript:` runs.
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g;
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;

/**
 * Returns an address that is safe to put into `href` or `src`, without control characters, or null.
 *
 * Safe are `http:`, `https:`, `mailto:` and addresses relative to the page; `javascript:`, `data:`, `vbscript:`,
 * `blob:`, `file:` and every unknown scheme are not.
 *
 * @example safeUrl('https://example.org/a') // 'https://example.org/a'
 * @example safeUrl(' java\nscript:alert(1)') // null
 */
export function safeUrl(text: unknown): string | null {
  if (typeof text !== 'string') return null;
  const address = text.replace(CONTROLS, '').trim();
  if (address === '') return null;
  const scheme = SCHEME.exec(address)?.[1];
  return scheme === undefined || SAFE_SCHEMES.includes(scheme.toLowerCase()) ? address : null;
}
