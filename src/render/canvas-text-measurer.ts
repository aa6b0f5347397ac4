import type { TextMeasurer, TextRole } from '../layout/text/text-measurer.js';

/** The fonts that a canvas measures texts in; sizes in px. */
export interface MeasuredFonts {
  readonly family: string;
  readonly labelPx: number;
  readonly axisPx: number;
  /** Room after each character and each space, as readers may set it (WCAG 1.4.12); 0 by default. */
  readonly letterSpacingPx?: number;
  readonly wordSpacingPx?: number;
}

const WEIGHTS: Record<TextRole, number> = { label: 600, detail: 400, axis: 600, lane: 600 };
/** How many strings are remembered for each role and size; the oldest are dropped first. */
const MAX_REMEMBERED = 5_000;

/**
 * Makes a measurer that uses a canvas and the fonts of the page. It measures each string once: make a new one when a
 * font has loaded or the text size has changed.
 */
export function canvasTextMeasurer({
  family,
  labelPx,
  axisPx,
  letterSpacingPx = 0,
  wordSpacingPx = 0,
}: MeasuredFonts): TextMeasurer {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('canvasTextMeasurer: this browser gave no 2d context to measure text with');
  const sizes: Record<TextRole, number> = { label: labelPx, detail: labelPx, axis: axisPx, lane: axisPx };
  const remembered: Record<TextRole, Map<number, Map<string, number>>> = {
    label: new Map(),
    detail: new Map(),
    axis: new Map(),
    lane: new Map(),
  };
  return {
    labelPx,
    axisPx,
    widthPx(text, role, scale = 1) {
      let widths = remembered[role].get(scale);
      if (!widths) remembered[role].set(scale, (widths = new Map<string, number>()));
      const known = widths.get(text);
      if (known !== undefined) return known;
      context.font = `${WEIGHTS[role]} ${sizes[role] * scale}px ${family}`;
      // Not by the canvas, which has no spacing in Safari. A character of several units is taken to be wider than it is.
      const spacing = text.length * letterSpacingPx + (text.split(' ').length - 1) * wordSpacingPx;
      const width = context.measureText(text).width + spacing;
      if (widths.size >= MAX_REMEMBERED) widths.delete(widths.keys().next().value!);
      widths.set(text, width);
      return width;
    },
  };
}
