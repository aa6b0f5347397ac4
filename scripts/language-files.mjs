import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './run-tool.mjs';

const FOLDER = 'src/elements';
const LANGUAGE = /\bstrings-(?!en\b)([a-z]+)\.[jt]s$/;

/** Says whether a module holds the words of a language that pages load when they speak it: of all but English. */
export const isLanguage = (id) => LANGUAGE.test(id);

export const LANGUAGE_FILES = readdirSync(path.join(ROOT, FOLDER))
  .filter(isLanguage)
  .map((file) => `${FOLDER}/${file}`);

/** Where the file for a CDN finds a language; other modules stay where they are. */
export const languagePath = (id) => {
  const language = LANGUAGE.exec(id)?.[1];
  return language ? `./languages/${language}.js` : id;
};
