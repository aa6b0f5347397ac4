/**
 * Checks that `dist/custom-elements.json` documents everything in the source: every element with its attributes,
 * events, slots, parts and custom properties, each with a description. Editors, Storybook and generated documentation
 * know the elements only by this manifest.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../run-tool.mjs';

const manifest = JSON.parse(readFileSync(path.join(ROOT, 'dist/custom-elements.json'), 'utf8'));
const elements = manifest.modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
const faults = [];

const namesOf = (key) => new Set(elements.flatMap((element) => (element[key] ?? []).map(({ name }) => name)));

function sources(folder) {
  const names = readdirSync(path.join(ROOT, folder), { recursive: true }).filter((name) => name.endsWith('.ts'));
  // Comments also name parts and properties, often those of other elements.
  return names.map((name) => ({
    file: `${folder}/${name}`,
    text: readFileSync(path.join(ROOT, folder, name), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''),
  }));
}

/** Requires every match of `pattern` in the sources to be documented; `--timeline-color-${n}` by its first number. */
function expectDocumented(kind, tag, pattern, documented) {
  for (const { file, text } of [...sources('src/elements'), ...sources('src/render')]) {
    for (const [, found] of text.matchAll(pattern)) {
      for (const name of found.split(/\s+/)) {
        if (!documented.has(name) && !documented.has(`${name}1`))
          faults.push(`${file}: the ${kind} "${name}" is not documented in any class comment (${tag} ${name} - …)`);
      }
    }
  }
}

const registered = ['src/define.ts', 'src/elements/panels/panels.ts'].flatMap((file) => [
  ...readFileSync(path.join(ROOT, file), 'utf8').matchAll(/'(event-timeline[a-z-]*)':/g),
]);
for (const [, tagName] of registered) {
  if (!elements.some((element) => element.tagName === tagName)) faults.push(`<${tagName}> is not in the manifest`);
}
if (registered.length === 0) faults.push('src/define.ts registers nothing');

for (const element of elements) {
  const place = `<${element.tagName}>`;
  if (!element.description) faults.push(`${place} has no description`);
  for (const key of ['attributes', 'events', 'slots', 'cssParts', 'cssProperties']) {
    for (const { name, description, fieldName } of element[key] ?? []) {
      const field = (element.members ?? []).find((member) => member.name === fieldName);
      if (!description && !field?.description) faults.push(`${place}: ${key} "${name}" has no description`);
    }
  }
  // An editor offers what an attribute takes by its type, and knows none of ours.
  for (const { name, type } of element.attributes ?? [])
    if (!/^(?:(?:string|number|boolean|null|undefined|'[^']*')(?: \| |$))+$/.test(type?.text ?? ''))
      faults.push(
        `${place}: the attribute "${name}" is of type ${type?.text}, which is no text (@attr {string} ${name} - …)`,
      );
  for (const { name, type } of element.events ?? [])
    if (!type?.text) faults.push(`${place}: the event "${name}" has no type (@fires {Event} ${name} - …)`);
  for (const { kind, name, description } of element.members ?? [])
    if (!description) faults.push(`${place}: the ${kind} ${name} has no description`);
}

// The README's table of methods lists exactly those of the element.
const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
const listed = [...readme.matchAll(/^\| `(\w+)\([^|]*\)` /gm)].map(([, name]) => name);
const timeline = elements.find(({ tagName }) => tagName === 'event-timeline');
const methods = (timeline?.members ?? []).filter(({ kind }) => kind === 'method');
for (const { name, description } of methods) {
  if (!listed.includes(name)) faults.push(`README.md: the method ${name}() is not in the table of methods`);
  if (!description) faults.push(`<event-timeline>: the method ${name}() has no description`);
}
for (const name of listed) {
  if (!methods.some((method) => method.name === name))
    faults.push(`README.md: <event-timeline> has no method ${name}()`);
}

expectDocumented('part', '@csspart', /\bpart(?:=|: ?)["']([a-z][a-z -]*)["']/g, namesOf('cssParts'));
expectDocumented('event', '@fires', /\bsuper\('(timeline-[a-z-]+)'/g, namesOf('events'));
expectDocumented('slot', '@slot', /<slot name="([a-z-]+)"/g, namesOf('slots'));
expectDocumented(
  'custom property',
  '@cssproperty',
  /var\((--timeline-[a-z0-9-]+)/g,
  numbered(namesOf('cssProperties')),
);

/** Adds the rest of each numbered series: `--timeline-color-1` documents all eight. */
function numbered(names) {
  const series = [...names].filter((name) => name.endsWith('-1')).map((name) => name.slice(0, -1));
  return new Set([...names, ...series.flatMap((stem) => [2, 3, 4, 5, 6, 7, 8].map((n) => `${stem}${n}`))]);
}

const count = (key) => elements.reduce((sum, element) => sum + (element[key]?.length ?? 0), 0);
console.log(
  `${elements.length} elements, ${count('attributes')} attributes, ${count('events')} events, ${count('slots')} slots, ` +
    `${count('cssParts')} parts, ${count('cssProperties')} custom properties`,
);
for (const fault of new Set(faults)) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
