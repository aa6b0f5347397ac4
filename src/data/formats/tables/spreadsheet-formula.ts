/** What a spreadsheet takes for a formula, behind any apostrophes that are there already. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
/** The same where something was put before it. */
const ESCAPED = /^'+[=+\-@\t\r\n＝＋－＠]/;
const APOSTROPHE = 39;

/**
 * Puts an apostrophe before what a spreadsheet would run or reckon with: `=HYPERLINK(…)`, and `-0044-03-15` too, of
 * which it would make −62. `formulaRead` takes exactly that off again.
 */
export function formulaEscaped(value: string): string {
  return FORMULA.test(value) ? `'${value}` : value;
}

/** Takes off the apostrophe that `formulaEscaped` put there. */
export function formulaRead(value: string): string {
  return value.charCodeAt(0) === APOSTROPHE && ESCAPED.test(value) ? value.slice(1) : value;
}
