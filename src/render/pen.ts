import type { Scene } from '../layout/scene.js';

/**
 * Turns the inline coordinates of a scene into those of the picture: mirrored where the text runs right to left.
 */
export interface Pen {
  x(inlinePx: number): number;
  /** Left edge of a stretch. */
  left(x0: number, x1: number): number;
  /** `M…` of a disc. */
  disc(x: number, y: number, radius: number): string;
  /** `M…` of a box of a height centred on y. */
  box(x0: number, x1: number, y: number, height: number): string;
  line(x0: number, y0: number, x1: number, y1: number): string;
  /** The one of the language. */
  readonly questionMark: string;
}

/** Makes the pen of a scene. */
export function penFor({ dir, widthPx, locale }: Pick<Scene, 'dir' | 'widthPx' | 'locale'>): Pen {
  const isMirrored = dir === 'rtl';
  const x = (inlinePx: number) => (isMirrored ? widthPx - inlinePx : inlinePx);
  const left = (x0: number, x1: number) => (isMirrored ? widthPx - x1 : x0);
  return {
    x,
    left,
    disc: (cx, cy, r) =>
      `M${round(x(cx) - r)} ${round(cy)}a${round(r)} ${round(r)} 0 1 0 ${round(2 * r)} 0a${round(r)} ${round(r)} 0 1 0 ${round(-2 * r)} 0`,
    box: (x0, x1, y, height) =>
      `M${round(left(x0, x1))} ${round(y - height / 2)}h${round(x1 - x0)}v${round(height)}h${round(x0 - x1)}z`,
    line: (x0, y0, x1, y1) => `M${round(x(x0))} ${round(y0)}L${round(x(x1))} ${round(y1)}`,
    questionMark: /^(ar|fa|ps|ur)\b/i.test(locale) ? '؟' : '?',
  };
}

function round(px: number): number {
  return Math.round(px * 100) / 100;
}
