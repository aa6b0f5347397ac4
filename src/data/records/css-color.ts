const HEX = /^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i;
const NAME = /^[a-z]{3,30}$/i;
const FUNCTION = /^(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark|var)\([\w\s.,%#/+()-]{1,200}\)$/i;

/**
 * Tells whether a text may be a CSS colour: a hex colour, a name, or a colour function.
 *
 * Names are not looked up (an unknown one has no effect). What matters is what a colour must not contain: `url(…)`
 * would fetch, and `;` or `}` would end the declaration.
 */
export function isCssColor(text: string): boolean {
  return HEX.test(text) || NAME.test(text) || (FUNCTION.test(text) && !/url\s*\(/i.test(text));
}
