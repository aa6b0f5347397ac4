import { timeScale, type TimeScale } from '../time/view/time-scale.js';
import { resolutionOf } from '../time/view/viewport.js';
import type { Arrangement } from './arrangement.js';
import type { Rect } from './scene.js';
import type { SceneInput } from './scene-input.js';
import { LabelWidths } from './text/label-widths.js';

/** What every part of one picture is laid out with. */
export interface SceneFrame {
  readonly input: SceneInput;
  readonly arrangement: Arrangement;
  /** Where time is drawn: the box without the axis and the lane labels. */
  readonly plot: Rect;
  readonly scale: TimeScale;
  /** The resolution of the window: the key of everything that does not change while panning. */
  readonly resolutionMsPerPx: number;
  readonly widths: LabelWidths;
  /** Gives the x of a time (ms) in the box, px. */
  readonly xOf: (at: number) => number;
}

/** Makes the frame of one picture. @throws {RangeError} when the window is empty or infinite */
export function sceneFrame(input: SceneInput, arrangement: Arrangement): SceneFrame {
  const plot = plotOf(input, arrangement);
  const scale = timeScale(input.view, plot.width);
  return {
    input,
    arrangement,
    plot,
    scale,
    resolutionMsPerPx: resolutionOf(input.view, plot.width),
    widths: new LabelWidths(input.lanes.table, arrangement.style, input.text, input),
    xOf: (at) => plot.x + scale.toPx(at),
  };
}

function plotOf(input: SceneInput, { gutterPx, axisHeightPx, stripHeightPx }: Arrangement): Rect {
  const y = axisHeightPx + stripHeightPx;
  return { x: gutterPx, y, width: Math.max(input.widthPx - gutterPx, 1), height: Math.max(input.heightPx - y, 0) };
}
