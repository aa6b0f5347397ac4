import { afterPaint } from './after-paint.js';
import type { Subject } from './subject.js';

/** Longer than any subject waits before it corrects its picture: vis-timeline checks its size once a second. */
const QUIET_MS = 1_500;
/** How many unchanged frames are awaited before waiting for a change of the nodes instead. */
const IDLE_FRAMES = 3;

/**
 * Waits until all events are in their final places, and returns when the first such frame was painted. A partial
 * picture, or one that is corrected later, does not count, whichever subject draws it; `firstPictureMs` is when the
 * first of any kind was visible.
 *
 * @throws {Error} when no event is painted by `deadlineMs`
 */
export async function placesSettled(
  subject: Subject,
  deadlineMs: number,
): Promise<{ firstPictureMs: number; paintedMs: number }> {
  let places = '';
  let firstPictureMs = NaN;
  let paintedMs = NaN;
  let idle = 0;
  for (;;) {
    const nowMs = await afterPaint();
    const seen = subject.places();
    if (seen !== '' && Number.isNaN(firstPictureMs)) firstPictureMs = nowMs;
    const next = subject.isWhole?.() === false ? '' : seen;
    if (next !== '' && next !== places) {
      performance.mark('bench-picture');
      places = next;
      paintedMs = nowMs;
      idle = 0;
    } else if (++idle >= IDLE_FRAMES) {
      // No frames are requested while nothing happens: they would add work of the harness to the subject's figures.
      const hasChanged = await changesWithin(QUIET_MS, subject.stage());
      if (!hasChanged && places !== '') return { firstPictureMs, paintedMs };
      if (nowMs > deadlineMs) throw new Error(`no event was drawn in its place in time`);
      idle = 0;
    }
  }
}

function changesWithin(ms: number, stage: Node): Promise<boolean> {
  return new Promise((resolve) => {
    const done = (hasChanged: boolean) => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(hasChanged);
    };
    const observer = new MutationObserver(() => done(true));
    const timer = setTimeout(() => done(false), ms);
    observer.observe(stage, { subtree: true, childList: true, attributes: true });
  });
}
