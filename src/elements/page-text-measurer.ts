import type { TextMeasurer } from '../layout/text/text-measurer.js';
import { canvasTextMeasurer } from '../render/canvas-text-measurer.js';

const fontsOf = new WeakMap<TextMeasurer, string>();

/**
 * Builds a text measurer for the fonts and spacing of an element: those of its `.frame` for labels and its `.status` for the axis.
 *
 * @param known returned as long as its fonts are still those of the element
 */
export function pageTextMeasurer(element: HTMLElement, known: TextMeasurer | null): TextMeasurer {
  const label = getComputedStyle(element.shadowRoot?.querySelector('.frame') ?? element);
  const axis = getComputedStyle(element.shadowRoot?.querySelector('.status') ?? element);
  const { letterSpacing, wordSpacing } = label;
  const fonts = [label.fontFamily, label.fontSize, axis.fontSize, letterSpacing, wordSpacing].join('|');
  // Off the page an element has no fonts: keep the former ones, or use common ones for now.
  if (known && (label.fontSize === '' || fontsOf.get(known) === fonts)) return known;
  const measurer = canvasTextMeasurer({
    family: label.fontFamily || 'sans-serif',
    labelPx: parseFloat(label.fontSize) || 13,
    axisPx: parseFloat(axis.fontSize) || 12,
    letterSpacingPx: parseFloat(letterSpacing) || 0,
    wordSpacingPx: parseFloat(wordSpacing) || 0,
  });
  fontsOf.set(measurer, fonts);
  return measurer;
}
