import { css, unsafeCSS, type CSSResult } from 'lit';
import { darkTheme, lightTheme, sceneCss, themeProperties } from '../render/scene-theme.js';

/**
 * The default of every colour. Light or dark follows the `color-scheme` of the page, not the preference of the system: in a
 * page without a dark mode the timeline is light, too.
 */
const defaults = new Map(
  themeProperties(lightTheme).map(([property, light], i) => [
    property,
    `light-dark(${light},${themeProperties(darkTheme)[i]![1]})`,
  ]),
);
// The chart has no background of its own; hollow shapes are filled with that of the page.
defaults.set('--timeline-surface-color', 'Canvas');

/**
 * Adds its default to each `var(--timeline-…)` of a style sheet. Declarations on `:host` would override what the page sets
 * on `:root` or on any other element around the timeline.
 */
export function withDefaults(cssText: string): CSSResult {
  return unsafeCSS(
    cssText.replace(/var\((--timeline-[\w-]+)\)/g, (whole, property: string) => {
      const value = defaults.get(property);
      return value === undefined ? whole : `var(${property},${value})`;
    }),
  );
}

/** Styles of the drawing on a page: the rules shared with exported figures, and those that depend on user preferences. */
export const sceneStyles = [
  withDefaults(sceneCss),
  css`
    @media (forced-colors: active) {
      /* SVG is not recoloured by browsers. The colours of the drawing are properties, so these are enough. */
      svg.timeline {
        forced-color-adjust: none;
        --timeline-text-color: CanvasText;
        --timeline-muted-color: CanvasText;
        --timeline-rule-color: CanvasText;
        --timeline-surface-color: Canvas;
        --timeline-focus-color: Highlight;
        --timeline-now-color: CanvasText;
        --timeline-background-color: CanvasText;
      }
      svg.timeline * {
        color: CanvasText;
      }
      svg.timeline :is(.selected, .selected *) {
        color: Highlight;
      }
      svg.timeline .grid {
        opacity: 0.3;
      }
    }
  `,
  withDefaults(`
    @media (prefers-contrast: more) {
      svg.timeline, .frame > :not(.stage), ul {
        --timeline-muted-color: var(--timeline-text-color);
        --timeline-rule-color: color-mix(in srgb, var(--timeline-text-color) 60%, transparent);
      }
      svg.timeline :is(.hairline, .tie, .side) { opacity: 1; }
    }
  `),
];
