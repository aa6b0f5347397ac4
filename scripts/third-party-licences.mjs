import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FILE = 'THIRD-PARTY-LICENCES.txt';
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** Tells a file from the same of another version, and where the licences of what is in it are. */
export const BANNER = `/*! event-timeline ${version}, MIT licence; of others in it: ${FILE} */`;

/** The same for a file that goes about alone: all licences are in it. */
export const aloneBanner = ({ modules }) =>
  `/*! event-timeline ${version}\n\n${ownLicence()}\n\nIn it are also:\n\n${licencesOf(modules).replaceAll('*/', '* /')}\n*/`;

const ownLicence = () => readFileSync(new URL('../LICENSE', import.meta.url), 'utf8').trim();

/**
 * Gives the folder of the package that a module is of, or null when it is one of ours.
 *
 * @param {string} id as rollup names modules
 */
export function packageOf(id) {
  return /^[^\0]*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0] ?? null;
}

/**
 * Writes out the licence of each package of which something is left in a chunk.
 *
 * @param {Record<string, { renderedLength: number }>} modules as rollup tells them of a chunk
 * @throws {Error} when a package says no licence
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
  if (!file) throw new Error(`${folder}: found no licence, expected one to keep in what is built of it`);
  const { name, version: of, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return { name: `${name} ${of} (${license})`, text: readFileSync(path.join(folder, file), 'utf8').trim() };
}

/**
 * Writes the licences of all chunks of a build, the one file of `dist/` that the banners name. Comes after what minifies: that drops the
 * banner of a chunk which begins with an import, and it is put at its end.
 */
export const thirdPartyLicences = () => ({
  name: 'third-party-licences',
  renderChunk: (code) => (code.includes(BANNER) ? null : { code: `${code.trimEnd()}\n${BANNER}\n`, map: null }),
  writeBundle({ dir }, bundle) {
    const modules = Object.assign({}, ...Object.values(bundle).map((chunk) => chunk.modules));
    writeFileSync(path.join(dir, FILE), `${licencesOf(modules)}\n`);
  },
});
