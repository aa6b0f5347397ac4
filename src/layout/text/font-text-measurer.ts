import { advanceOf, type FontWidth } from './font-advances.js';
import type { TextMeasurer, TextRole } from './text-measurer.js';

/** The fonts that texts are measured for without a page; sizes in px. */
export interface NamedFonts {
  /** A CSS font list, the one that the texts are drawn with. */
  readonly family: string;
  readonly labelPx?: number;
  readonly axisPx?: number;
}

/** How wide a family is: a table, and the share of it. */
interface Face {
  readonly width: FontWidth;
  readonly share: number;
}

const NARROW: Face = { width: 'narrow', share: 1 };
const FAMILIES: Readonly<Record<string, Face>> = {
  helvetica: NARROW,
  'helvetica neue': NARROW,
  arial: NARROW,
  arimo: NARROW,
  'liberation sans': NARROW,
  'nimbus sans': NARROW,
  'dejavu sans condensed': { width: 'wide', share: 0.9 },
};
const UNKNOWN: Face = { width: 'wide', share: 1 };
const GENERIC = /^(system-ui|ui-sans-serif|sans-serif|serif|monospace)$/;

const IS_BOLD: Record<TextRole, boolean> = { label: true, detail: false, axis: true, lane: true };

/**
 * Measures texts by the advance widths of common sans-serif fonts, without a browser: on servers, in workers and on the
 * command line, where the reader's font is not known.
 *
 * Each character counts as wide as in the widest font of the list, so that labels stay apart whichever of them the
 * reader has. A generic family at the end of a list of known fonts is a last resort and does not count; a font that is
 * not known counts as wide as DejaVu Sans.
 *
 * @example fontTextMeasurer({ family: 'Helvetica, Arial, sans-serif' }).widthPx('Hamburg', 'label') // 57.07
 */
export function fontTextMeasurer({ family, labelPx = 13, axisPx = 12 }: NamedFonts): TextMeasurer {
  const names = family.split(',').map((name) =>
    name
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2')
      .toLowerCase(),
  );
  const specific = names.filter((name) => !GENERIC.test(name));
  const faces = (specific.length > 0 ? specific : names).map((name) => FAMILIES[name] ?? UNKNOWN);
  const sizes: Record<TextRole, number> = { label: labelPx, detail: labelPx, axis: axisPx, lane: axisPx };
  const known = { bold: new Map<string, number>(), regular: new Map<string, number>() };

  const widestAdvance = (character: string, isBold: boolean): number => {
    const advances = isBold ? known.bold : known.regular;
    let em = advances.get(character);
    if (em === undefined) {
      em = Math.max(...faces.map(({ width, share }) => advanceOf(character, width, isBold) * share));
      advances.set(character, em);
    }
    return em;
  };
  return {
    labelPx,
    axisPx,
    widthPx(text, role, scale = 1) {
      let em = 0;
      for (const character of text) em += widestAdvance(character, IS_BOLD[role]);
      return em * sizes[role] * scale;
    },
  };
}
