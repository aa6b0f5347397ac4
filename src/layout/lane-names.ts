import type { ArrangementInput } from './scene-input.js';
import type { SceneStyle } from './scene-style.js';
import { lineOf } from './text/label-text.js';

/** The room for lane names, px: one of the two is 0. Both are if there is only one lane, without a name. */
interface LaneNameRoom {
  /** Width of the column of names beside the plot. */
  readonly gutterPx: number;
  /** Height of the name above each lane. */
  readonly headerPx: number;
}

/** In boxes at least this many label sizes wide, lane names are in a column beside the plot. */
const GUTTER_FROM_EM = 44;
const MAX_GUTTER_SHARE = 0.2;
/** At most this many names are measured: among thousands, the widest is one with the most letters. */
const MAX_MEASURED = 200;

/** Decides whether lane names are written beside the plot or above their lanes. */
export function laneNameRoom(input: ArrangementInput, style: SceneStyle): LaneNameRoom {
  const { lanes } = input.lanes;
  const isNamed = lanes.length > 1 || (lanes[0]?.key ?? '') !== '';
  const hasGutter = isNamed && input.widthPx >= input.text.labelPx * GUTTER_FROM_EM;
  return {
    gutterPx: hasGutter ? gutterWidthPx(input, style) : 0,
    headerPx: isNamed && !hasGutter ? style.laneLabelPx * 1.7 : 0,
  };
}

function gutterWidthPx({ lanes, text, widthPx }: ArrangementInput, style: SceneStyle): number {
  const keys = lanes.lanes.map(({ key }) => key);
  const measured = keys.length > MAX_MEASURED ? keys.sort((a, b) => b.length - a.length).slice(0, MAX_MEASURED) : keys;
  const widest = measured.reduce((most, key) => Math.max(most, text.widthPx(lineOf(key), 'lane')), 0);
  return Math.ceil(Math.min(widest + style.gapPx * 2, widthPx * MAX_GUTTER_SHARE));
}
