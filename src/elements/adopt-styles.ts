/** By document, which accepts no sheet of another, and by text. */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** Adds styles that come with a late part of an element to its shadow root, unless it has them. */
export function adoptStyles(root: ShadowRoot, cssText: string): void {
  const sheet = sheetFor(root.ownerDocument, cssText);
  if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

/** Returns null for a document without a window, which has no style sheets. */
function sheetFor(page: Document, cssText: string): CSSStyleSheet | null {
  const ofPage = sheets.get(page) ?? new Map<string, CSSStyleSheet>();
  const known = ofPage.get(cssText);
  if (known || !page.defaultView) return known ?? null;
  const sheet = new page.defaultView.CSSStyleSheet();
  sheet.replaceSync(cssText);
  sheets.set(page, ofPage.set(cssText, sheet));
  return sheet;
}
