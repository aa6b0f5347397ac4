import { SourceError } from '../data/sources/source-error.js';
import type { EmbedOptions } from './embed-options.js';

/**
 * Builds the content of `embed.html`: a list of faults and, if there is something to show, the timeline below it.
 *
 * @param faults faults of the options; while the frame may not read the events, that is listed too
 */
export function embeddedTimeline(options: EmbedOptions | null, faults: readonly string[]): HTMLElement[] {
  const list = document.createElement('ul');
  list.className = 'faults';
  list.role = 'alert';
  const say = (...more: readonly string[]) => list.replaceChildren(...[...faults, ...more].map(faultItem));
  say();
  if (!options) return [list];
  const timeline = timelineOf(options);
  timeline.addEventListener('timeline-error', ({ error }) => {
    if (error instanceof SourceError && error.isUnanswered) say(originFault(options.src));
  });
  timeline.addEventListener('timeline-load', () => say());
  return [list, timeline];
}

function timelineOf(options: EmbedOptions): HTMLElement {
  const timeline = document.createElement('event-timeline');
  const { src, format, label, locale, timezone, laneBy, view, controls } = options;
  const attributes = { src, format, label, locale, timezone, 'lane-by': laneBy, view };
  for (const [name, value] of Object.entries(attributes)) if (value) timeline.setAttribute(name, value);
  if (controls) timeline.setAttribute('controls', '');
  return timeline;
}

/** Browsers do not tell a missing server from one that refuses this origin, so the message names the latter. */
function originFault(src: string): string {
  return `src: found no answer that this frame may read, expected ${new URL(src).host} to allow every origin (Access-Control-Allow-Origin: *)`;
}

function faultItem(fault: string): HTMLElement {
  return Object.assign(document.createElement('li'), { textContent: fault, dir: 'auto', lang: 'en' });
}
