/** Time in which speed falls to 1/e, in ms: the feel of a native list. */
const DECAY_MS = 325;

/** Speed at which the glide stops, px/ms: less than a px in four frames. */
const STOP_SPEED = 0.015;

/** A speed that no hand reaches, px/ms; anything above comes from a faulty pair of samples. */
const MAX_SPEED = 8;

/** How much of the end of a drag its release speed is measured over, ms. */
const SAMPLE_WINDOW_MS = 80;

/** Where the pointer was at a time. */
export interface DragSample {
  readonly timeMs: number;
  readonly px: number;
}

/** A glide that slows down: how far it has moved after a time, and how long it lasts. */
export interface Inertia {
  readonly durationMs: number;
  offsetPx(elapsedMs: number): number;
}

/**
 * Models what is released at a speed: exponential decay down to a speed nobody sees.
 *
 * @param velocity px/ms, signed
 * @returns an inertia with `durationMs` 0 when the speed is too low to glide
 */
export function inertia(velocity: number): Inertia {
  const speed = Math.min(MAX_SPEED, Math.abs(velocity));
  const durationMs = speed > STOP_SPEED ? DECAY_MS * Math.log(speed / STOP_SPEED) : 0;
  const reachPx = Math.sign(velocity) * speed * DECAY_MS;
  return {
    durationMs,
    offsetPx: (elapsedMs) => reachPx * (1 - Math.exp(-Math.min(durationMs, Math.max(0, elapsedMs)) / DECAY_MS)),
  };
}

/**
 * Measures the speed of a drag at its end, in px/ms.
 *
 * @param samples in order of time
 * @param releasedMs time of the release; a drag held still before it has no speed
 */
export function releaseVelocity(samples: readonly DragSample[], releasedMs: number): number {
  const isRecent = (sample: DragSample) => releasedMs - sample.timeMs <= SAMPLE_WINDOW_MS;
  const last = samples.at(-1);
  if (!last || !isRecent(last)) return 0;
  // On a slow page there may be only one in that time.
  const first = samples[Math.min(samples.findIndex(isRecent), samples.length - 2)];
  if (!first || last.timeMs <= first.timeMs) return 0;
  return (last.px - first.px) / (Math.max(last.timeMs, releasedMs) - first.timeMs);
}
