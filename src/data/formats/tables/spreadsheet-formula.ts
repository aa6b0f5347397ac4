/** Text that a spreadsheet takes for a formula, after any apostrophes that it already has. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
/** The same with at least one apostrophe before it. */
const ESCAPED = /^'+[=+\-@\t\r\n＝＋－＠]/;
const APOSTROPHE = 39;

/**
 * Puts an apostrophe before text that a spreadsheet would run or calculate: `=HYPERLINK(…)`, but also `-0044-03-15`,
 * which it would turn into −62. `formulaRead` removes exactly this apostrophe.
 */
export function formulaEscaped(value: string): string {
  return FORMULA.test(value) ? `'${value}` : value;
}

/** Removes the apostrophe that `formulaEscaped` added. */
export function formulaRead(value: string): string {
  return value.charCodeAt(0) === APOSTROPHE && ESCAPED.test(value) ? value.slice(1) : value;
}
