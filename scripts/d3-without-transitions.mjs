/**
 * Replaces `d3-transition` and `d3-interpolate` where d3-zoom imports them, in the CDN file. With d3-color, d3-ease and
 * d3-timer, on which they depend, they would be 30 kB of 180 kB before gzip.
 *
 * d3-zoom uses one function of each, and the timeline needs neither: it starts no transition on its surface, so there
 * is none to interrupt, and it handles double clicks and animates views itself
 * (`src/interaction/zoom-pan-controller.ts`, `view-animation-controller.ts`), so d3 interpolates nothing.
 */

export function interrupt() {}

export function interpolateZoom() {
  throw new Error('d3-zoom tried to animate, which event-timeline.min.js does not include: animate the view instead.');
}
