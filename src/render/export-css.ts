import { sceneCss, themeProperties, type SceneTheme } from './scene-theme.js';

/** What only a page can ask for: the hand of a pointer, the ring of the focus, the line under what is hovered. */
const ON_A_PAGE = /:focus-visible|\.hovered|cursor:/;
const PROPERTY = /var\((--timeline-[\w-]+)(?:,((?:[^()]|\([^()]*\))*))?\)/g;

/**
 * Writes the rules of the drawing for a picture that stands alone. Every custom property is put in as its value: programs
 * that print or edit SVG (Inkscape, Illustrator, librsvg) know no `var()` and would draw in black.
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
