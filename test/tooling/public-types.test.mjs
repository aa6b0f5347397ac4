import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { ROOT } from '../../scripts/run-tool.mjs';

const ENTRIES = ['src/core.ts', 'src/index.ts', 'src/formats.ts'].map((file) => path.join(ROOT, file));
/** The storage of a table, which only the layout of this library reads. */
const INTERNAL = new Set(['EventColumns', 'TimeColumn', 'EndColumn', 'WeightColumn', 'SortedRows', 'LaneRows']);
const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(path.join(ROOT, 'tsconfig.json'), ts.sys.readFile).config,
  ts.sys,
  ROOT,
);
const program = ts.createProgram(ENTRIES, options);
const checker = program.getTypeChecker();

const resolved = (symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);
const isOurs = (symbol) =>
  symbol.declarations?.some((declaration) => declaration.getSourceFile().fileName.startsWith(path.join(ROOT, 'src')));
const isHidden = (node) =>
  (node.name && ts.isPrivateIdentifier(node.name)) ||
  (ts.canHaveModifiers(node) &&
    ts
      .getModifiers(node)
      ?.some(({ kind }) => [ts.SyntaxKind.PrivateKeyword, ts.SyntaxKind.ProtectedKeyword].includes(kind)));

/** Calls `visit` for each of our types in the signature of a declaration, with its name. */
function visitTypes(node, visit) {
  if (isHidden(node) || ts.isBlock(node)) return;
  if (ts.isTypeReferenceNode(node)) {
    const symbol = checker.getSymbolAtLocation(node.typeName);
    const type = symbol && resolved(symbol);
    if (type && isOurs(type) && !(type.flags & ts.SymbolFlags.TypeParameter)) visit(type, node.typeName.getText());
  }
  // Initializers of constants and properties are not part of the signature.
  ts.forEachChild(node, (child) => child === node.initializer || visitTypes(child, visit));
}

describe('the types of', () => {
  for (const entry of ENTRIES) {
    it(`${path.relative(ROOT, entry)} can all be named: what takes or gives one exports it too`, () => {
      const exports = checker
        .getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(entry)))
        .map(resolved);
      const known = new Set(exports);
      assert.ok(exports.length > 20);
      const missing = new Set();
      for (const symbol of exports.filter(isOurs)) {
        for (const declaration of symbol.declarations) {
          visitTypes(declaration, (type, name) => {
            if (!known.has(type) && !INTERNAL.has(name)) missing.add(`${name} (of ${symbol.name})`);
          });
        }
      }
      assert.deepEqual([...missing], []);
    });

    it(`${path.relative(ROOT, entry)} say what they are: each export has a description`, () => {
      const exports = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(entry)));
      const silent = exports.filter((symbol) => {
        const named = resolved(symbol);
        return isOurs(named) && named.getDocumentationComment(checker).length === 0;
      });
      assert.deepEqual(
        silent.map(({ name }) => name),
        [],
      );
    });
  }
});
