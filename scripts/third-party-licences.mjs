import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FILE = 'THIRD-PARTY-LICENCES.txt';
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** States the version of a file and where the licences of the packages in it are. */
export const BANNER = `/*! event-timeline ${version}, MIT licence; of others in it: ${FILE} */`;

/** The banner of a self-contained file, with all licences. */
export const aloneBanner = ({ modules }) =>
  `/*! event-timeline ${version}\n\n${ownLicence()}\n\nIn it are also:\n\n${licencesOf(modules).replaceAll('*/', '* /')}\n*/`;

const ownLicence = () => readFileSync(new URL('../LICENSE', import.meta.url), 'utf8').trim();

/**
 * Returns the folder of the package that a module belongs to, or null for our own.
 *
 * @param {string} id rollup's id of the module
 */
export function packageOf(id) {
  return /^[^\0]*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0] ?? null;
}

/**
 * Lists the licences of all packages of which code remains in a chunk.
 *
 * @param {Record<string, { renderedLength: number }>} modules rollup's list for the chunk
 * @throws {Error} when a package has no licence file
 */
export function licencesOf(modules) {
  const kept = Object.keys(modules).filter((id) => modules[id].renderedLength > 0);
  const folders = new Set(kept.map(packageOf).filter(Boolean));
  const namesByText = new Map();
  for (const folder of [...folders].sort()) {
    const { name, text } = licenceIn(folder);
    namesByText.set(text, [...(namesByText.get(text) ?? []), name]);
  }
  return [...namesByText].map(([text, names]) => `${[...new Set(names)].join('\n')}\n\n${text}`).join('\n\n---\n\n');
}

function licenceIn(folder) {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.|$)/i.test(name));
  if (!file) throw new Error(`${folder}: found no licence file, expected one to include in what is built from it`);
  const { name, version: of, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return { name: `${name} ${of} (${license})`, text: readFileSync(path.join(folder, file), 'utf8').trim() };
}

/**
 * Writes the licences of all chunks of a build to the file that the banners name. Must run after minification, which
 * drops the banner of a chunk that begins with an import; it is then appended.
 */
export const thirdPartyLicences = () => ({
  name: 'third-party-licences',
  renderChunk: (code) => (code.includes(BANNER) ? null : { code: `${code.trimEnd()}\n${BANNER}\n`, map: null }),
  writeBundle({ dir }, bundle) {
    const modules = Object.assign({}, ...Object.values(bundle).map((chunk) => chunk.modules));
    writeFileSync(path.join(dir, FILE), `${licencesOf(modules)}\n`);
  },
});
