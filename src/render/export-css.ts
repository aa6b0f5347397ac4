import { sceneCss, themeProperties, type SceneTheme } from './scene-theme.js';

/** Rules that only make sense on a page: pointer cursors, focus rings, hover underlines. */
const ON_A_PAGE = /:focus-visible|\.hovered|cursor:/;
const PROPERTY = /var\((--timeline-[\w-]+)(?:,((?:[^()]|\([^()]*\))*))?\)/g;

/**
 * Writes the CSS of a standalone picture, with every custom property replaced by its value: programs that print or edit
 * SVG (Inkscape, Illustrator, librsvg) do not support `var()` and would draw in black.
 *
 * @param fontFamily a CSS font list
 */
export function exportCss(theme: SceneTheme, fontFamily: string): string {
  const values = new Map<string, string>([...themeProperties(theme), ['--timeline-font-family', fontFamily]]);
  const resolved = (text: string): string =>
    text.replace(
      PROPERTY,
      (_, property: string, fallback: string | undefined) => values.get(property) ?? resolved(fallback ?? 'inherit'),
    );
  const rules = sceneCss.split('\n').filter((rule) => !ON_A_PAGE.test(rule));
  return resolved(rules.join('\n'));
}
