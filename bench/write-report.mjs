import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const RESULTS = fileURLToPath(new URL('results.json', import.meta.url));
const PAGE = fileURLToPath(new URL('../docs/performance.md', import.meta.url));
const GENERATED = /(<!-- bench: begin[^>]*-->)[^]*(<!-- bench: end -->)/;

/** Writes results.json beside this file. */
export async function writeResults(summary) {
  await writeFile(RESULTS, await formatted(JSON.stringify(summary), RESULTS));
}

/** Puts the tables between the marks of docs/performance.md. @throws {Error} when the marks are gone */
export async function writePage(markdown) {
  const page = await readFile(PAGE, 'utf8');
  if (!GENERATED.test(page)) throw new Error(`${PAGE}: found no <!-- bench: begin --> … <!-- bench: end -->`);
  await writeFile(
    PAGE,
    await formatted(
      page.replace(GENERATED, (_, begin, end) => `${begin}\n\n${markdown}\n\n${end}`),
      PAGE,
    ),
  );
}

async function formatted(text, filepath) {
  return format(text, { ...(await resolveConfig(filepath)), filepath });
}
