import type { SceneTheme } from './scene-theme.js';

/** How a figure looks, and what stands around the drawing. */
export interface FigureOptions {
  /** Width of the whole, px; at most 100,000. */
  readonly widthPx?: number;
  /**
   * Height of the whole, px; `natural` is as high as all events need. A height that is too small for what stands around
   * the drawing becomes larger; at most 100,000.
   */
  readonly heightPx?: number | 'natural';
  /** Room around everything, px; without it some where a text stands beside the drawing, and none around the drawing alone. */
  readonly paddingPx?: number;
  /** `light` unless told. */
  readonly theme?: 'light' | 'dark' | SceneTheme;
  /** Leaves the ground out, to lay the figure on a coloured one. */
  readonly transparent?: boolean;
  /** A CSS font list. */
  readonly fontFamily?: string;
  /** What screen readers call the figure; written above it too, with `heading`. */
  readonly title?: string;
  /** Read by screen readers; what the figure shows and when, without it. Written under the title with `heading`. */
  readonly description?: string;
  /** Writes the title and the description that are given above the drawing. */
  readonly heading?: boolean;
  /** Explains what of the drawn vocabulary is used. */
  readonly legend?: boolean;
  /** Lists the sources of the events that are shown. */
  readonly sources?: boolean;
  /** The last line: whose work this is. */
  readonly credit?: string;
}
