/**
 * Stands in for `d3-transition` and `d3-interpolate` where d3-zoom imports them, in the file for a CDN: 30 kB of
 * 180 kB before gzip, with d3-color, d3-ease and d3-timer behind them.
 *
 * d3-zoom asks them for two things, and the timeline gives it no cause for either: it starts no transition on its
 * surface, so there is none to interrupt; and it hears double clicks and moves between views itself
 * (`src/interaction/zoom-pan-controller.ts`, `view-animation-controller.ts`), so nothing is interpolated by d3.
 */

export function interrupt() {}

export function interpolateZoom() {
  throw new Error('d3-zoom wanted to animate, which event-timeline.min.js leaves out: animate the view instead.');
}
