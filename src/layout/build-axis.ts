import { axisTicks, type Tick } from '../time/axis/ticks.js';
import type { Rect, SceneAxis, SceneTick } from './scene.js';
import type { SceneFrame } from './scene-frame.js';

/** Between a tick and its label. */
const LABEL_OFFSET_PX = 4;
/** Keeps the axis calm: fewer labelled ticks and grid lines than would fit. */
const MIN_TICK_GAP_EM = 2.5;

/**
 * Lays out the two tiers of the axis: contexts above, with the first pinned at the start of the plot, and ticks below.
 */
export function buildAxis({ input, arrangement, style, plot, xOf }: SceneFrame): SceneAxis {
  const measure = (label: string) => input.text.widthPx(label, 'axis');
  const { ticks, contexts } = axisTicks(input.view, plot.width, {
    timezone: input.timezone,
    locale: input.locale,
    measure,
    minGapPx: input.text.axisPx * MIN_TICK_GAP_EM,
  });
  const contextBaseline = style.axisLinePx * 0.85;
  // Years have no larger unit above them. The axis keeps its height while zooming, so ticks move up into the empty
  // tier.
  const tickBaseline = contextBaseline + style.axisLinePx * (contexts.length > 0 ? 1 : 0.55);
  const place =
    (baselinePx: number) =>
    (tick: Tick): SceneTick => {
      const x = xOf(tick.at);
      const labelX = x + LABEL_OFFSET_PX;
      // A cut label would be wrong ("2" of "28"): labels are drawn whole or not at all.
      const isWhole = (label: string) => labelX >= plot.x && labelX + measure(label) <= plot.x + plot.width;
      const label = [tick.label, ...(tick.shorter ?? [])].find(isWhole) ?? '';
      return { at: tick.at, x, labelX, baselinePx, label, major: tick.major };
    };
  return {
    y: 0,
    height: arrangement.axisHeightPx,
    ticks: ticks.map(place(tickBaseline)).filter(({ x }) => x >= plot.x && x < plot.x + plot.width),
    contexts: pinFirst(contexts.map(place(contextBaseline)), contexts, plot, measure),
  };
}

/** Pins the label of the context at the start of the plot there, as long as the next one leaves room. */
function pinFirst(
  placed: readonly SceneTick[],
  contexts: readonly Tick[],
  plot: Rect,
  measure: (label: string) => number,
): SceneTick[] {
  const within = placed.filter(({ x }) => x < plot.x + plot.width);
  const begun = within.findLastIndex(({ x }) => x <= plot.x);
  if (begun < 0) return within;
  const { label: whole, shorter = [] } = contexts[begun]!;
  const next = within[begun + 1];
  const labelX = plot.x + LABEL_OFFSET_PX;
  const hasRoom = (label: string) => !next || labelX + measure(label) + LABEL_OFFSET_PX * 2 <= next.labelX;
  const label = [whole, ...shorter].find(hasRoom);
  return [...(label === undefined ? [] : [{ ...within[begun]!, label, labelX }]), ...within.slice(begun + 1)];
}
