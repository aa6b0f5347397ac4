/**
 * A plugin for the manifest analyzer that teaches it our conventions:
 * - `src/define.ts` registers the elements in its table ELEMENTS and in the table PANELS, which map tag names to
 *   classes;
 * - events are classes whose constructor calls `super('timeline-load', …)`;
 * - only elements and events are public, and they are published in `dist/`;
 * - a method named like one of Lit's is public if it has a comment;
 * - what a class comment says of an attribute goes before what its property says.
 */
export function ourConventions() {
  const classByTag = new Map();
  const classByEvent = new Map();
  const ownMethods = new Map();
  const ownAttributes = new Map();
  return {
    name: 'our-conventions',
    collectPhase({ ts, node }) {
      if (ts.isVariableDeclaration(node) && ['ELEMENTS', 'PANELS'].includes(node.name.getText())) {
        for (const entry of tableEntries(ts, node.initializer)) {
          classByTag.set(entry.name.text, entry.initializer.getText());
        }
      }
      if (ts.isClassDeclaration(node) && node.name) {
        const type = /\bsuper\('([a-z-]+)'/.exec(node.getText())?.[1];
        if (type) classByEvent.set(type, node.name.text);
        ownAttributes.set(node.name.text, [...node.getFullText().matchAll(/ @attr \{([^}]+)\} ([\w-]+) - (.+)/g)]);
        ownMethods.set(
          node.name.text,
          node.members.flatMap((member) => ownMethod(ts, member)),
        );
      }
    },
    packageLinkPhase({ customElementsManifest: manifest }) {
      for (const module of manifest.modules) module.path = publishedPath(module.path);
      nameElements(manifest.modules, classByTag);
      manifest.modules = manifest.modules.map(withoutPrivate).filter(({ exports }) => exports.length > 0);
      const declarations = manifest.modules.flatMap((module) => module.declarations);
      for (const declaration of declarations) {
        declaration.members = declaration.members && [
          ...onePerMethod(declaration.members.filter(isPublic)),
          ...(ownMethods.get(declaration.name) ?? []),
        ];
        nameEvents(declaration, classByEvent);
        for (const [, text, name, description] of ownAttributes.get(declaration.name) ?? [])
          Object.assign(
            declaration.attributes.find((attribute) => attribute.name === name),
            { type: { text }, description },
          );
      }
      repointReferences(manifest);
    },
  };
}

function tableEntries(ts, initializer) {
  const table = initializer && ts.isObjectLiteralExpression(initializer) ? initializer : initializer?.expression;
  return (table?.properties ?? []).filter((entry) => ts.isPropertyAssignment(entry));
}

function nameElements(modules, classByTag) {
  const definitions = modules.find(({ path }) => path === 'dist/define.js');
  // The analyzer mistakes the loop variable for a tag name.
  definitions.exports = [];
  for (const [tagName, name] of classByTag) {
    const home = modules.find(({ declarations }) => declarations?.some((declaration) => declaration.name === name));
    if (!home) throw new Error(`src/define.ts registers ${name}, which no file in src/elements/ declares`);
    const declaration = home.declarations.find((candidate) => candidate.name === name);
    Object.assign(declaration, { tagName, customElement: true });
    const reference = { name, module: home.path };
    definitions.exports.push({ kind: 'custom-element-definition', name: tagName, declaration: reference });
  }
}

function withoutPrivate(module) {
  const isKept = ({ tagName, superclass }) => tagName || superclass?.name === 'Event';
  const declarations = (module.declarations ?? []).filter(isKept);
  const names = new Set(declarations.map(({ name }) => name));
  const exports = (module.exports ?? []).filter(
    ({ kind, name }) => kind === 'custom-element-definition' || names.has(name),
  );
  return { ...module, declarations, exports };
}

const LIFECYCLE = new Set(['connectedCallback', 'disconnectedCallback', 'createRenderRoot', 'render', 'shouldUpdate']);
LIFECYCLE.add('willUpdate').add('update').add('firstUpdated').add('updated').add('getUpdateComplete');

function isPublic({ name, privacy, static: isStatic }) {
  return !name.startsWith('#') && !/private|protected/.test(privacy ?? '') && !isStatic && !LIFECYCLE.has(name);
}

/** Describes our own `update`, since the analyzer skips every method named like one of Lit's lifecycle. */
function ownMethod(ts, member) {
  if (!ts.isMethodDeclaration(member) || member.name.getText() !== 'update') return [];
  const [comment] = ts.getJSDocCommentsAndTags(member).filter(ts.isJSDoc);
  if (!comment) return [];
  const parameters = member.parameters.map(({ name, type }) => ({
    name: name.getText(),
    type: { text: type?.getText() ?? 'unknown' },
  }));
  const description = ts.getTextOfJSDocComment(comment.comment).replace(/\s+/g, ' ');
  return [
    { kind: 'method', name: 'update', privacy: 'public', description, parameters, return: { type: { text: 'void' } } },
  ];
}

/** Keeps one member per overloaded method: the first, which has the comment. */
function onePerMethod(members) {
  const isOverload = ({ kind, name }, index) =>
    kind === 'method' && members.findIndex((other) => other.kind === kind && other.name === name) < index;
  return members.filter((member, index) => !isOverload(member, index));
}

/**
 * Drops events that the analyzer guessed from the arguments of `dispatchEvent(new TimelineSelectEvent(ids))`: unlike
 * those in class comments, they have no description. (check.mjs reports events that no comment documents.)
 */
function nameEvents(declaration, classByEvent) {
  declaration.events = declaration.events
    ?.filter(({ name, description }) => name && description)
    .map((event) =>
      classByEvent.has(event.name) ? { ...event, type: { text: classByEvent.get(event.name) } } : event,
    );
  if (declaration.superclass?.name === 'Event') declaration.superclass = { name: 'Event', package: 'global:' };
}

const publishedPath = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');

function repointReferences(value) {
  if (typeof value !== 'object' || value === null) return;
  if (typeof value.module === 'string') value.module = publishedPath(value.module);
  for (const part of Object.values(value)) repointReferences(part);
}
