/**
 * Finds the browsers of the tests and prints them, one a line. `--install` fetches what is missing.
 * Without a Chromium it ends with code 1 and says what to do; Firefox and WebKit are extra.
 */
import { findChromium } from './browsers/find-chromium.mjs';
import { findFirefox } from './browsers/find-firefox.mjs';
import { findWebKit } from './browsers/find-webkit.mjs';

const install = process.argv.includes('--install');
try {
  console.log(`chromium  ${await findChromium({ install })}`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
const firefox = await findFirefox({ install });
console.log(`firefox   ${firefox.path ?? `not run: ${firefox.missing}`}`);
const webkit = await findWebKit({ install });
console.log(`webkit    ${webkit.browser ?? `not run: ${webkit.missing}`}`);
