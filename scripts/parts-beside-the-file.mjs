import path from 'node:path';
import { COMPILE_HINT } from './bundle-plugins.mjs';

const LANGUAGE = /\bstrings-([a-z]+)\.[jt]s$/;
/** Captures the name of the innermost package in a path, without its scope. */
const PACKAGE = /.*\/node_modules\/(?:@[^/]+\/)?([^/]+)\//;

/**
 * Returns the path of a part beside the CDN file: what a module imports by `import()`, or what several of those share.
 */
export function partPath({ facadeModuleId, moduleIds, name }) {
  const language = LANGUAGE.exec(facadeModuleId ?? '')?.[1];
  if (language) return `languages/${language}.js`;
  // The module's own name says little: in most packages it is index.js, in a folder src.
  const packages = new Set(moduleIds.map((id) => PACKAGE.exec(id)?.[1]));
  const [only] = packages;
  return `parts/${packages.size === 1 && only !== undefined ? only : name}.js`;
}

/**
 * Turns each part into a function of the bindings that it needs from the main file.
 *
 * Rollup would have parts import the main file by name. But a page may load that file from another address, such as one
 * with `?v=2` or through a redirect, and would then load and run it twice. So the main file passes its bindings as an
 * object: `import('./parts/x.js').then((part) => part.default(bindings))`. They are read once, when the first part
 * arrives, so they must be constants.
 */
export const partsBesideTheFile = () => ({
  name: 'parts-beside-the-file',

  renderDynamicImport({ chunk, targetChunk }) {
    if (targetChunk === null || targetChunk.fileName === chunk.fileName) return null;
    const bindings = chunk.isEntry ? '__bindings()' : '__bindings';
    return { left: 'import(', right: `).then((part)=>part.default(${bindings}))` };
  },

  renderChunk(code, chunk, { file }, { chunks }) {
    const inside = [];
    const outside = [];
    const exported = [];
    const edits = [];
    for (const node of this.parse(code).body) {
      if (node.type === 'ImportDeclaration') {
        const from = path.posix.join(path.posix.dirname(chunk.fileName), node.source.value);
        if (!chunks[from]) {
          // Not bundled, as when size.mjs measures the file without Lit.
          if (chunk.isEntry) continue;
          outside.push(code.slice(node.start, node.end));
          edits.push(node);
          continue;
        }
        let bindings = '__bindings';
        if (!chunks[from].isEntry) {
          bindings = `__part${outside.length}(__bindings)`;
          outside.push(`import __part${outside.length} from ${JSON.stringify(node.source.value)};`);
        }
        const names = node.specifiers.map(({ imported, local }) => `${JSON.stringify(imported.name)}:${local.name}`);
        inside.push(`const {${names.join()}} = ${bindings};`);
        edits.push(node);
      } else if (node.type === 'ExportNamedDeclaration') {
        if (node.source || node.declaration) this.error(`${chunk.fileName}: expected only a list of exports`);
        exported.push(...node.specifiers.map(({ exported: as, local }) => `${JSON.stringify(as.name)}:${local.name}`));
        edits.push(node);
      }
    }
    for (const { start, end } of edits.reverse()) {
      // Keeps line breaks, for the source map.
      code = code.slice(0, start) + code.slice(start, end).replace(/[^\n]/g, '') + code.slice(end);
    }
    const given = `{${exported.join()}}`;
    if (chunk.isEntry) {
      if (outside.length > 0) this.error(`${file ?? chunk.fileName} must not need a part to start`);
      return { code: `${code}\nlet __given;function __bindings(){return __given??=${given}}`, map: null };
    }
    const key = JSON.stringify(chunk.fileName);
    // The hint must stay the first line.
    const hint = code.startsWith(COMPILE_HINT) ? COMPILE_HINT + '\n' : '';
    code = code.slice(hint.length);
    return {
      code:
        `${hint}${outside.join('')}export default (__bindings)=>__bindings[${key}]??=(()=>{${inside.join('')}${code}` +
        `\nreturn ${given}})();`,
      map: null,
    };
  },
});
