/**
 * Which layer may import which, as rules for the linter (docs/life-of-an-event.md shows how they work together):
 *
 *     time ← data ← layout ← render | interaction ← elements ← index, define ← embed
 *                                   render ← core, formats ← cli
 */

const MAY_IMPORT = {
  time: [],
  data: ['time'],
  layout: ['time', 'data'],
  render: ['time', 'data', 'layout'],
  interaction: ['time', 'data', 'layout'],
  elements: ['time', 'data', 'layout', 'render', 'interaction'],
  embed: ['time', 'data', 'layout', 'render', 'interaction', 'elements'],
  cli: ['time', 'data', 'layout', 'render'],
};

const REASONS = {
  time: 'time is arithmetic: it knows no records, no scene and no page, so that it can be trusted on its own.',
  data: 'data knows records and time; how they are drawn must not shape what they say.',
  layout: 'layout turns data into a Scene that any painter can draw; it draws nothing and handles no gestures.',
  render: 'a painter knows the Scene and nothing else; the element turns gestures into a new Scene for it.',
  interaction: 'a gesture becomes a new view or a request; the element paints the next Scene.',
  elements: 'elements serve any page; what is specific to one page or command belongs there.',
  embed: 'embed is a page, not a command.',
  cli: 'the command line runs without a page; it reads the elements from the built file.',
};

const LAYERS = Object.keys(MAY_IMPORT);
/** Layers that use the library from outside, as a host page does. */
const ON_TOP = ['embed', 'cli'];
const ENTRY_POINTS = ['index', 'define', 'cdn', 'core', 'formats'].map((name) => `./src/${name}.ts`);

const layerZones = LAYERS.flatMap((layer) =>
  LAYERS.filter((other) => other !== layer && !MAY_IMPORT[layer].includes(other)).map((other) => ({
    target: `./src/${layer}`,
    from: `./src/${other}`,
    message: `${layer}/ may not import ${other}/: ${REASONS[layer]}`,
  })),
);

const entryZones = [
  ...LAYERS.filter((layer) => !ON_TOP.includes(layer)).map((layer) => ({
    target: `./src/${layer}`,
    from: ENTRY_POINTS,
    message: `${layer}/ may not import an entry point: import the file that declares it, or the layers form a cycle.`,
  })),
  {
    target: './src/cli',
    from: ['./src/index.ts', './src/define.ts'],
    message: `of the entry points, cli/ may import only core and formats: ${REASONS.cli}`,
  },
  ...['interaction', 'elements'].map((other) => ({
    target: ['./src/core.ts', './src/formats.ts'],
    from: `./src/${other}`,
    message: `core.ts and formats.ts run in workers and on servers: they may import nothing of ${other}/ (Lit, the page).`,
  })),
];

/** The functions that write snippets handle text only, unlike the rest of embed/, which registers elements. */
const SNIPPETS = ['./embed-code.ts', './embed-options.ts'];
entryZones.push({
  target: ['./src/core.ts', './src/formats.ts'],
  from: './src/embed',
  except: SNIPPETS,
  message: `core.ts and formats.ts run in workers and on servers: of embed/ they may import only ${SNIPPETS.join(' and ')}.`,
});

/** For `import-x/no-restricted-paths`. */
export const LAYER_ZONES = [...layerZones, ...entryZones];

const NO_LIT = {
  regex: '^(lit|lit-html|lit-element|@lit)(/|$)',
  message: 'Only elements/ and the controllers of interaction/ know Lit; the layers below run without a page.',
};
const NO_D3 = {
  regex: '^d3',
  message: 'd3 is for interaction/ alone (zoom, selection, easings); pass in what is needed.',
};
const NO_DATES = {
  regex: '^(date-fns|@date-fns)',
  message: 'Calendars and zones live in time/: ask it for an Instant.',
};

/** For `no-restricted-imports`: the packages that each layer must not import. */
export const PACKAGES_BY_LAYER = [
  { files: ['src/time/**/*.ts'], patterns: [NO_LIT, NO_D3] },
  { files: ['src/data/**/*.ts', 'src/layout/**/*.ts', 'src/render/**/*.ts'], patterns: [NO_LIT, NO_D3, NO_DATES] },
  { files: ['src/core.ts', 'src/formats.ts', 'src/cli/**/*.ts'], patterns: [NO_LIT, NO_D3] },
  { files: ['src/interaction/**/*.ts'], patterns: [NO_DATES] },
  { files: ['src/elements/**/*.ts'], patterns: [NO_DATES, NO_D3] },
  { files: ['src/embed/**/*.ts'], patterns: [NO_LIT, NO_DATES, NO_D3] },
];
