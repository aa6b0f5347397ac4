import { timeScale, type TimeScale } from '../time/view/time-scale.js';
import { resolutionOf } from '../time/view/viewport.js';
import type { Arrangement } from './arrangement.js';
import type { Rect } from './scene.js';
import type { SceneInput } from './scene-input.js';
import type { SceneStyle } from './scene-style.js';
import type { LabelWidths } from './text/label-widths.js';

/** What every part of one picture is laid out with. */
export interface SceneFrame {
  readonly input: SceneInput;
  readonly arrangement: Arrangement;
  readonly style: SceneStyle;
  readonly widths: LabelWidths;
  /** Where time is drawn: the box without the axis and the lane labels. */
  readonly plot: Rect;
  readonly scale: TimeScale;
  /** The resolution of the window: the key of everything that does not change while panning. */
  readonly resolutionMsPerPx: number;
  /** Gives the x of a time (ms) in the box, px. */
  readonly xOf: (at: number) => number;
}

/** Makes the frame of one picture. @throws {RangeError} when the window is empty or infinite */
export function sceneFrame(input: SceneInput, arrangement: Arrangement): SceneFrame {
  const { style, widths, gutterPx, axisHeightPx, stripHeightPx } = arrangement;
  const y = axisHeightPx + stripHeightPx;
  const plot = {
    x: gutterPx,
    y,
    width: Math.max(input.widthPx - gutterPx, 1),
    height: Math.max(input.heightPx - y, 0),
  };
  const scale = timeScale(input.view, plot.width);
  return {
    input,
    arrangement,
    style,
    widths,
    plot,
    scale,
    resolutionMsPerPx: resolutionOf(input.view, plot.width),
    xOf: (at) => plot.x + scale.toPx(at),
  };
}
