import { SourceError } from '../data/sources/source-error.js';
import type { EmbedOptions } from './embed-options.js';

/**
 * Makes what `embed.html` shows: a list of what is wrong, and below it the timeline, where there is something to show.
 *
 * @param faults those of the options; what keeps the frame from reading the events is added, until they have come
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

/** The browser does not say why: a server that is not there and one that refuses this origin look alike. */
function originFault(src: string): string {
  return `src: found no answer that this frame may read, expected ${new URL(src).host} to allow every origin (Access-Control-Allow-Origin: *)`;
}

function faultItem(fault: string): HTMLElement {
  return Object.assign(document.createElement('li'), { textContent: fault, dir: 'auto', lang: 'en' });
}
