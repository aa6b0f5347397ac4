import { buildScene, fitView, naturalHeight } from '../../src/layout/build-scene.js';
import { estimatedTextMeasurer } from '../../src/layout/text/text-measurer.js';
import type { EventTimeline } from '../../src/elements/event-timeline.js';
import { renderSvg } from '../../src/render/render-svg.js';

const WIDTH_PX = 1000;
/** Lanes further down need scrolling. */
const MAX_HEIGHT_PX = 2000;

/**
 * Draws what a timeline shows, fitted into 1000 px, at its natural height up to 2000 px, with text widths that depend on
 * no font: the same text on every machine. One line per element, so that a change can be read as a diff.
 */
export function drawForReview(timeline: EventTimeline): string {
  const { lanes, locale, dir } = timeline.state;
  const box = { lanes: lanes!, widthPx: WIDTH_PX, text: estimatedTextMeasurer(), locale, timezone: 'UTC' };
  const heightPx = Math.min(naturalHeight(box), MAX_HEIGHT_PX);
  const scene = buildScene({ ...box, heightPx, view: fitView({ ...box, heightPx }), dir });
  return `${renderSvg(scene).replaceAll('><', '>\n<')}\n`;
}
