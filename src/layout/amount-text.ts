const formats = new Map<string, Intl.NumberFormat>();
const MOST_FORMATS = 50;

/** Writes a count as a locale does: "1,200", or "1.2K" where there is little room. */
export function amountText(count: number, locale: string, notation: 'standard' | 'compact' = 'standard'): string {
  const key = `${locale} ${notation}`;
  let format = formats.get(key);
  if (!format) {
    // Making one takes a hundred times as long as using it, and every frame writes some.
    format = new Intl.NumberFormat(locale, { notation });
    if (formats.size >= MOST_FORMATS) formats.clear();
    formats.set(key, format);
  }
  return format.format(count);
}
