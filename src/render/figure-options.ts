import type { ThemeInput } from './scene-theme.js';

/** How a figure looks, and what is written around the drawing. */
export interface FigureOptions {
  /** Width of the figure, px; at most 100,000. */
  readonly widthPx?: number;
  /**
   * Height of the figure, px, at most 100,000; `natural` is the height that all events need. A height too small for
   * what is written around the drawing is increased.
   */
  readonly heightPx?: number | 'natural';
  /** Margin around everything, px. By default there is one only if text is written around the drawing. */
  readonly paddingPx?: number;
  /** `light` by default; of your own colours, those left out are light, and a shorter palette repeats. */
  readonly theme?: ThemeInput;
  /** Leaves the background out, to place the figure on a coloured one. */
  readonly transparent?: boolean;
  /** A CSS font list. */
  readonly fontFamily?: string;
  /** The name of the figure for screen readers; with `heading`, also written above it. */
  readonly title?: string;
  /**
   * A description for screen readers; by default what the figure shows and when. With `heading`, also written under the
   * title.
   */
  readonly description?: string;
  /** Writes the given title and description above the drawing. */
  readonly heading?: boolean;
  /** Adds a key of the drawn vocabulary that is used. */
  readonly legend?: boolean;
  /** Lists the sources of the events that are shown. */
  readonly sources?: boolean;
  /** The last line, for example whose work this is. */
  readonly credit?: string;
}
