import type { Scene } from '../layout/scene.js';
import { drawScene } from './draw-scene.js';
import { rootAttributes } from './root-attributes.js';
import { exportCss } from './export-css.js';
import { themeOf, type ThemeInput } from './scene-theme.js';
import { group, leaf } from './sink.js';
import { StringSink } from './string-sink.js';

/** What a scene does not say about its SVG. */
export interface SvgOptions {
  /** `light` by default; of your own colours, those left out are light, and a shorter palette repeats. */
  readonly theme?: ThemeInput;
  /** Read by screen readers and shown as the picture's tooltip. */
  readonly title?: string;
  readonly description?: string;
  /** A CSS font list. */
  readonly fontFamily?: string;
}

/**
 * Writes a scene as a self-contained SVG document, with the same geometry as `paintScene`. Needs no DOM.
 *
 * It is meant for files and frames. Inside an HTML page its stylesheet would apply to the whole page, and its events
 * would take the focus but do nothing; use `renderFigure` there, which writes one picture styled by attributes.
 *
 * @example await writeFile('figure.svg', renderSvg(buildScene(input), { theme: 'dark', title: 'Reigns' }))
 */
export function renderSvg(scene: Scene, options: SvgOptions = {}): string {
  const { theme = 'light', title, description, fontFamily = 'system-ui, sans-serif' } = options;
  const colors = themeOf(theme);
  const sink = new StringSink();
  const root = { xmlns: 'http://www.w3.org/2000/svg', ...rootAttributes(scene), 'aria-label': title ?? null };
  group(sink, 'svg', root, () => {
    if (title !== undefined) leaf(sink, 'title', {}, title);
    if (description !== undefined) leaf(sink, 'desc', {}, description);
    leaf(sink, 'style', {}, exportCss(colors, fontFamily));
    leaf(sink, 'rect', { width: scene.widthPx, height: scene.heightPx, fill: colors.surface });
    drawScene(sink, scene);
  });
  return sink.toString();
}
