import type { Scene } from '../layout/scene.js';
import { roundPx } from './round-px.js';

/**
 * Converts the coordinates of a scene into those of the picture, or of a group in it: mirrored if the text runs right
 * to left.
 */
export class Pen {
  /** The question mark of the language. */
  readonly questionMark: string;
  readonly #isMirrored: boolean;
  /** Where the origin is, in the scene. */
  readonly #x: number;
  readonly #y: number;

  constructor(isMirrored: boolean, x: number, y: number, questionMark: string) {
    this.#isMirrored = isMirrored;
    this.#x = x;
    this.#y = y;
    this.questionMark = questionMark;
  }

  /** Draws inside a group that is moved to a point of the scene: what moves with the group keeps its coordinates. */
  from(x: number, y: number): Pen {
    return new Pen(this.#isMirrored, x, y, this.questionMark);
  }

  x(inlinePx: number): number {
    return this.#isMirrored ? this.#x - inlinePx : inlinePx - this.#x;
  }

  y(px: number): number {
    return px - this.#y;
  }

  /** Left edge of a stretch. */
  left(x0: number, x1: number): number {
    return this.x(this.#isMirrored ? x1 : x0);
  }

  /** The coordinates of a point in a path or a translation. */
  point(x: number, y: number): string {
    return `${roundPx(this.x(x))} ${roundPx(this.y(y))}`;
  }

  /** `M…` of a disc. */
  disc(x: number, y: number, radius: number): string {
    const arc = `a${roundPx(radius)} ${roundPx(radius)} 0 1 0`;
    return `M${roundPx(this.x(x) - radius)} ${roundPx(this.y(y))}${arc} ${roundPx(2 * radius)} 0${arc} ${roundPx(-2 * radius)} 0`;
  }

  /** `M…` of a box of a height centred on y. */
  box(x0: number, x1: number, y: number, height: number): string {
    const corner = `M${roundPx(this.left(x0, x1))} ${roundPx(this.y(y - height / 2))}`;
    return `${corner}h${roundPx(x1 - x0)}v${roundPx(height)}h${roundPx(x0 - x1)}z`;
  }

  /** `V…H…`: to a height, and along it. */
  step(x: number, y: number): string {
    return `V${roundPx(this.y(y))}H${roundPx(this.x(x))}`;
  }

  /** `M…L…` */
  line(x0: number, y0: number, x1: number, y1: number): string {
    return `M${this.point(x0, y0)}L${this.point(x1, y1)}`;
  }
}

/** Makes the pen of a scene. */
export function penFor({ dir, widthPx, locale }: Pick<Scene, 'dir' | 'widthPx' | 'locale'>): Pen {
  const isMirrored = dir === 'rtl';
  return new Pen(isMirrored, isMirrored ? widthPx : 0, 0, /^(ar|fa|ps|ur)\b/i.test(locale) ? '؟' : '?');
}
