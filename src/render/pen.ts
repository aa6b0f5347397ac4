import type { Scene } from '../layout/scene.js';
import { roundPx } from './round-px.js';

/**
 * Converts the inline coordinates of a scene into those of the picture: mirrored if the text runs right to left.
 */
export interface Pen {
  x(inlinePx: number): number;
  /** Left edge of a stretch. */
  left(x0: number, x1: number): number;
  /** The coordinates of a point in a path. */
  point(x: number, y: number): string;
  /** `M…` of a disc. */
  disc(x: number, y: number, radius: number): string;
  /** `M…` of a box of a height centred on y. */
  box(x0: number, x1: number, y: number, height: number): string;
  line(x0: number, y0: number, x1: number, y1: number): string;
  /** The question mark of the language. */
  readonly questionMark: string;
}

/** Makes the pen of a scene. */
export function penFor({ dir, widthPx, locale }: Pick<Scene, 'dir' | 'widthPx' | 'locale'>): Pen {
  const isMirrored = dir === 'rtl';
  const x = (inlinePx: number) => (isMirrored ? widthPx - inlinePx : inlinePx);
  const left = (x0: number, x1: number) => (isMirrored ? widthPx - x1 : x0);
  const point = (px: number, py: number) => `${roundPx(x(px))} ${roundPx(py)}`;
  return {
    x,
    left,
    point,
    disc(cx, cy, r) {
      const arc = `a${roundPx(r)} ${roundPx(r)} 0 1 0`;
      return `M${roundPx(x(cx) - r)} ${roundPx(cy)}${arc} ${roundPx(2 * r)} 0${arc} ${roundPx(-2 * r)} 0`;
    },
    box: (x0, x1, y, height) =>
      `M${roundPx(left(x0, x1))} ${roundPx(y - height / 2)}h${roundPx(x1 - x0)}v${roundPx(height)}h${roundPx(x0 - x1)}z`,
    line: (x0, y0, x1, y1) => `M${point(x0, y0)}L${point(x1, y1)}`,
    questionMark: /^(ar|fa|ps|ur)\b/i.test(locale) ? '؟' : '?',
  };
}
