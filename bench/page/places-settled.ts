import { afterPaint } from './after-paint.js';
import type { Subject } from './subject.js';

/** Longer than any subject waits before it corrects its picture: vis-timeline looks at its size once a second. */
const QUIET_MS = 1_500;
/** Frames that follow one another at once, before one waits for something to change. */
const IDLE_FRAMES = 3;

/**
 * Waits until all events stand in their places for good, and tells when the first frame with them there was painted. A
 * picture of a part of them, or that is shown and then thrown over, does not count, whoever draws it; when the first such was to be seen
 * says `firstPictureMs`.
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
      // No frame is asked for while nothing happens: those would be work of the harness in the subject's figures.
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
