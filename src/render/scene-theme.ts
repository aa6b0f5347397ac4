/** Colours of a picture. On a page each is a custom property (`--timeline-text-color`, …), in an export a value. */
export interface SceneTheme {
  readonly text: string;
  readonly muted: string;
  readonly rule: string;
  readonly surface: string;
  readonly focus: string;
  /**
   * Eight colours, distinct from each other and from `muted` with any colour vision, each at least 4.5:1 against the
   * surface.
   */
  readonly palette: readonly string[];
}

export const lightTheme: SceneTheme = {
  text: '#1c2127',
  muted: '#5a636e',
  rule: '#d9dde2',
  surface: '#ffffff',
  focus: '#0b57d0',
  palette: ['#1f5fa8', '#d4411a', '#547c50', '#5b046a', '#6d4b18', '#107f9f', '#78264d', '#2b3900'],
};

export const darkTheme: SceneTheme = {
  text: '#e9ecf0',
  muted: '#a5aeb8',
  rule: '#3a4149',
  surface: '#15181c',
  focus: '#8ab4f8',
  palette: ['#7db4ee', '#f8a673', '#67fcd4', '#8f75d4', '#cb8814', '#4da09a', '#cd6152', '#dee875'],
};

/** A theme by name, or colours of one's own: those left out are light, and a shorter palette repeats. */
export type ThemeInput = 'light' | 'dark' | Partial<SceneTheme>;

/** Gives the colours of a theme. @throws {RangeError} for an unknown name */
export function themeOf(theme: ThemeInput): SceneTheme {
  if (theme === 'light') return lightTheme;
  if (theme === 'dark') return darkTheme;
  if (typeof theme === 'object') {
    const { palette = [] } = theme;
    const all = lightTheme.palette.map((light, i) => palette[i % palette.length] ?? light);
    return { ...lightTheme, ...theme, palette: all };
  }
  throw new RangeError(`theme: found "${String(theme)}", expected "light", "dark" or an object of colours`);
}

/** The custom property of each colour, in the order of a theme's fields. */
export function themeProperties(theme: SceneTheme): readonly (readonly [property: string, value: string])[] {
  return [
    ['--timeline-text-color', theme.text],
    ['--timeline-muted-color', theme.muted],
    ['--timeline-rule-color', theme.rule],
    ['--timeline-surface-color', theme.surface],
    ['--timeline-focus-color', theme.focus],
    ...theme.palette.map((color, i) => [`--timeline-color-${i + 1}`, color] as const),
  ];
}

const paletteRules = lightTheme.palette.map((_, i) => `.c${i}{color:var(--timeline-color-${i + 1})}`).join('');

/** The CSS rules shared by the page and exported pictures. */
export const sceneCss = `
.timeline{font-family:var(--timeline-font-family,inherit);color:var(--timeline-color-1)}
.timeline text{fill:var(--timeline-text-color);stroke:none;font-variant-numeric:tabular-nums lining-nums}
${paletteRules}.neutral{color:var(--timeline-muted-color)}
.backgrounds .wash{fill:var(--timeline-background-color,currentColor);opacity:var(--timeline-background-opacity,.09)}
.grid,.rule,.tick-line{fill:none;stroke:var(--timeline-rule-color);stroke-width:1;shape-rendering:crispEdges}
.grid{opacity:.55}
.grid.major{opacity:1}
.axis-line{fill:none;stroke:var(--timeline-muted-color);stroke-width:1;shape-rendering:crispEdges}
.timeline .tick{fill:var(--timeline-muted-color)}
.timeline .tick.major{fill:var(--timeline-text-color)}
.timeline .context{fill:var(--timeline-text-color);font-weight:600}
.timeline .lane-label{fill:var(--timeline-muted-color);font-weight:600}
.crowd-lines{fill:none;stroke:currentColor;stroke-width:1;opacity:.3;shape-rendering:crispEdges}
.event,.cluster,.stretch,.texts{cursor:pointer;outline:none}
.solid,.arrow,.halo,.hairline,.tint{fill:currentColor;stroke:none}
.tint{opacity:.3}
.batch.halo{opacity:.22}
.hairline{opacity:.75}
.hollow,.ghost{fill:var(--timeline-surface-color);stroke:currentColor;stroke-width:2}
.outline{fill:none;stroke:currentColor;stroke-width:1.5}
.ghost{stroke-width:1.25;stroke-dasharray:2 1.5}
.uncertain>.outline,.outline.uncertain{stroke-dasharray:2.4 1.6;stroke-width:1.5}
.uncertain>.hollow{stroke-dasharray:1.2 .8;stroke-width:1.5}
.uncertain>.hairline,.uncertain>.solid{opacity:.55}
.hollow.uncertain{stroke-dasharray:2.4 1.6;stroke-width:1.5}
.hairline.uncertain{opacity:.4}
.status-disputed>.hollow{stroke-width:1.5}
.status-planned>.hollow,.hollow.planned,.outline.thin{stroke-width:1}
.hatch,.strike,.tie,.marker-line,.present{fill:none;stroke:currentColor;stroke-width:1.25}
.strike{stroke:var(--timeline-text-color);stroke-width:1.5}
.behind{stroke-width:1;opacity:.35}
.strike.behind{opacity:.55}
.tie{stroke-width:1;opacity:.8}
.claim{stroke-dasharray:1.5 2.5}
.present{stroke:var(--timeline-now-color,var(--timeline-color-2));stroke-width:1.5}
.marker{color:var(--timeline-text-color)}
.band{fill:currentColor;opacity:.14}
.ribbon,.side{fill:none;stroke:currentColor;opacity:.45}
.side{opacity:.55}
.background>.outline{stroke-width:1}
.uncertain>.marker-line,.uncertain>.ribbon,.uncertain>.side,.background.uncertain>.outline{stroke-dasharray:6 4}
.approximate>.marker-line{opacity:.5}
.approximate>.ribbon,.approximate>.side{opacity:.3}
.timeline .question{fill:currentColor;font-weight:600}
.timeline .label{font-weight:600}
.timeline .lane-label,.timeline .label{unicode-bidi:plaintext}
.timeline.dense .label,.timeline .detail,.timeline .spanning-label .label,.timeline .marker .label{font-weight:400}
.timeline .detail,.timeline .spanning-label .label{fill:var(--timeline-muted-color)}
.timeline.stacked .detail,.timeline.stacked .spanning-label .label{fill:var(--timeline-text-color)}
.timeline .status-denied>.label:not(.detail){text-decoration:line-through}
.density{fill:currentColor;fill-opacity:.22;stroke:currentColor;stroke-opacity:.6;stroke-width:1}
.stack{fill:currentColor;fill-opacity:.25;stroke:currentColor;stroke-width:1.25}
.timeline .count{fill:var(--timeline-muted-color)}
.ring{fill:none;stroke:none}
.hovered>.label:not(.detail),.hovered>.count{text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.2em}
.selected>.ring{stroke:currentColor;stroke-width:1.5}
.event:focus-visible>.ring,.cluster:focus-visible>.ring,.stretch:focus-visible>.ring{stroke:var(--timeline-focus-color);stroke-width:2.5}
`;
