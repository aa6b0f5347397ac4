/** What a text is in a scene, which decides its size. */
export type TextRole = 'label' | 'detail' | 'axis' | 'lane';

/** Measures how wide text is drawn. Layout never uses a canvas itself, so it runs in workers and on servers. */
export interface TextMeasurer {
  /**
   * Width in px of a single line.
   *
   * @param scale size of the drawn text over the role's base size. Fonts fitted to the pixel grid do not grow evenly with
   *   it: a measurer that has them measures in the size itself.
   */
  widthPx(text: string, role: TextRole, scale?: number): number;
  /** Base size of labels in px: what the dense style uses. */
  readonly labelPx: number;
  /** Size of axis and lane texts in px. */
  readonly axisPx: number;
}

/** Classes of characters by average advance in a common sans-serif: precise enough to keep labels apart. */
const NARROW = /[\s!'(),.:;[\]`fijlrtI|]/u;
const WIDE = /[mwMW@%—]/u;
const FULL = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]|\p{Extended_Pictographic}/u;

/**
 * Estimates text widths without a browser: for servers, workers and snapshots that must not depend on installed fonts.
 *
 * @param labelPx base size of labels; details are drawn at the same size, axis and lane texts at `axisPx`
 */
export function estimatedTextMeasurer(labelPx = 13, axisPx = 12): TextMeasurer {
  const sizes: Record<TextRole, number> = { label: labelPx, detail: labelPx, axis: axisPx, lane: axisPx };
  return {
    labelPx,
    axisPx,
    widthPx: (text, role, scale = 1) => sizes[role] * scale * [...text].reduce((em, char) => em + advanceOf(char), 0),
  };
}

function advanceOf(char: string): number {
  if (NARROW.test(char)) return 0.31;
  if (WIDE.test(char)) return 0.9;
  if (FULL.test(char)) return 1;
  return char >= 'A' && char <= 'Z' ? 0.68 : 0.55;
}
