import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const RESULTS = fileURLToPath(new URL('results.json', import.meta.url));
const PAGE = fileURLToPath(new URL('../docs/performance.md', import.meta.url));

/** Saves the summary of a run in results.json. @param {'bench' | 'curves' | 'formats'} part */
export async function writeResults(part, summary) {
  const kept = JSON.parse(await readFile(RESULTS, 'utf8'));
  await writeFile(RESULTS, await formatted(JSON.stringify({ ...kept, [part]: summary }), RESULTS));
}

/**
 * Inserts the tables of a run between their markers in docs/performance.md.
 *
 * @param {'bench' | 'curves' | 'formats'} part
 * @param {string} markdown
 * @throws {Error} when the markers are missing
 */
export async function writePage(part, markdown) {
  const page = await readFile(PAGE, 'utf8');
  await writeFile(PAGE, await formatted(withPart(page, part, markdown), PAGE));
}

/** Replaces the text between the markers of a part. @throws {Error} when there are none */
export function withPart(page, part, markdown) {
  const generated = new RegExp(`(<!-- ${part}: begin[^>]*-->)[^]*(<!-- ${part}: end -->)`);
  if (!generated.test(page)) throw new Error(`found no <!-- ${part}: begin --> … <!-- ${part}: end --> in the page`);
  return page.replace(generated, (_, begin, end) => `${begin}\n\n${markdown}\n\n${end}`);
}

async function formatted(text, filepath) {
  return format(text, { ...(await resolveConfig(filepath)), filepath });
}
