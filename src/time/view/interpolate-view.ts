import { instant } from '../instant.js';
import type { TimeSpan } from '../instant.js';

/** How far a path zooms out on its way: the ρ of van Wijk and Nuij, √2 as preferred by their test subjects. */
const RHO = Math.SQRT2;

/**
 * Makes the path from one view to another: a function of 0 to 1, whose values at 0 and 1 are `from` and `to` themselves.
 *
 * If one view contains the other, the width changes evenly in log space about the one time that keeps its place, like a
 * zoom by `zoomAt`. Otherwise the path zooms out, pans and zooms in again at a constant perceived speed (J. van Wijk
 * and W. Nuij, "Smooth and efficient zooming and panning", 2003, in one dimension).
 *
 * d3's `interpolateZoom` is not used: its `log(√(b² + 1) − b)` is the logarithm of 0 (NaN) when the distance is 1e8
 * widths or more, and it measures all distances from the first centre, which loses narrow views in deep time.
 */
export function interpolateView(from: TimeSpan, to: TimeSpan): (t: number) => TimeSpan {
  const path = oneHoldsOther(from, to) ? zoomPath(from, to) : flightPath(from, to);
  return (t) => (t <= 0 ? from : t >= 1 ? to : path(t));
}

function oneHoldsOther(a: TimeSpan, b: TimeSpan): boolean {
  return (a.start <= b.start && a.end >= b.end) || (b.start <= a.start && b.end >= a.end);
}

function zoomPath(from: TimeSpan, to: TimeSpan): (t: number) => TimeSpan {
  const fromMs = from.end - from.start;
  const toMs = to.end - to.start;
  if (fromMs === toMs) return () => to;
  // The time that keeps its place, as a fraction of both widths; measured in the narrower view, where it is precise.
  const [wide, narrow] = fromMs > toMs ? [from, to] : [to, from];
  const part = (narrow.start - wide.start) / Math.abs(fromMs - toMs);
  const fixed = narrow.start + part * (narrow.end - narrow.start);
  return (t) => {
    const durationMs = fromMs * (toMs / fromMs) ** t;
    return spanFrom(fixed - part * durationMs, durationMs);
  };
}

function flightPath(from: TimeSpan, to: TimeSpan): (t: number) => TimeSpan {
  const fromMs = from.end - from.start;
  const toMs = to.end - to.start;
  const distanceMs = to.start - from.start + (toMs - fromMs) / 2;
  const away = Math.abs(distanceMs);
  const squares = RHO ** 4 * away * away;
  const r0 = -Math.asinh((toMs * toMs - fromMs * fromMs + squares) / (2 * fromMs * RHO * RHO * away));
  const r1 = -Math.asinh((toMs * toMs - fromMs * fromMs - squares) / (2 * toMs * RHO * RHO * away));
  const length = r1 - r0;
  return (t) => {
    const r = r0 + t * length;
    const durationMs = (fromMs * Math.cosh(r0)) / Math.cosh(r);
    // The paper's u(s) with cosh·tanh − sinh combined, and measured from the nearer end, so that nothing cancels out.
    const isFirstHalf = t < 0.5;
    const near = isFirstHalf ? from : to;
    const nearMs = near.end - near.start;
    const gone = (isFirstHalf ? t : t - 1) * length;
    const offsetMs = (Math.sign(distanceMs) * nearMs * Math.sinh(gone)) / (RHO * RHO * Math.cosh(r));
    return spanFrom(near.start + (nearMs - durationMs) / 2 + offsetMs, durationMs);
  };
}

function spanFrom(start: number, durationMs: number): TimeSpan {
  return { start: instant(start), end: instant(start + durationMs) };
}
