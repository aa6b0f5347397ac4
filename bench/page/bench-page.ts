import { afterPaint, rest } from './after-paint.js';
import { datasetOf } from './datasets.js';
import { placesSettled } from './places-settled.js';
import type { Dataset, StartFrom, Subject } from './subject.js';
import { zoomViews } from './zoom-views.js';

/** What the harness asks of a page, from outside of it. All times in ms. */
export interface BenchPage {
  prepare(dataset: string, from: StartFrom): Promise<void>;
  /**
   * From handing over the records to events painted in their places, marked for a trace. `pictures`: how many were to be
   * seen on the way, that one included.
   *
   * @throws {Error} when no event is painted after `limitMs`
   */
  firstFrame(limitMs: number): Promise<{ ms: number; pictures: number; drawnCount: number }>;
  /** Takes the timeline from the page, and prepares the next. */
  renew(): Promise<void>;
  /** The time of each zoom step from asking for a view to its frame painted, marked for a trace. */
  zoom(): Promise<{ stepsMs: number[] }>;
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}

/** Longer than any of the subjects waits before it draws once more at rest. */
const REST_MS = 400;

/** Puts a subject on the page, in the box, for the harness to drive. */
export function serveSubject(subject: Subject): void {
  const box = document.querySelector<HTMLElement>('#box')!;
  let dataset: Dataset | null = null;
  let start: StartFrom = 'nothing';

  window.bench = {
    async prepare(name, from) {
      dataset = datasetOf(name);
      start = from;
      await subject.prepare(box, dataset, from);
      await document.fonts.ready;
      await rest(REST_MS);
    },

    async firstFrame(limitMs) {
      performance.mark('bench-draw');
      const startMs = performance.now();
      subject.draw();
      const { paintedMs, pictures } = await placesSettled(subject, startMs + limitMs);
      performance.mark('bench-rest-end');
      return { ms: paintedMs - startMs, pictures, drawnCount: subject.drawnCount() };
    },

    async renew() {
      subject.remove();
      await subject.prepare(box, dataset!, start);
      await rest(REST_MS);
    },

    async zoom() {
      const { view } = dataset!;
      subject.show(view);
      await rest(REST_MS);
      const stepsMs: number[] = [];
      for (const next of zoomViews(view)) {
        performance.mark('bench-step');
        const startMs = performance.now();
        subject.show(next);
        stepsMs.push((await afterPaint()) - startMs);
      }
      performance.mark('bench-steps-end');
      await rest(REST_MS);
      performance.mark('bench-rest-end');
      const shown = subject.shownView();
      const durationMs = view.end - view.start;
      if (shown && Math.abs(shown.end - shown.start - durationMs) > durationMs / 100) {
        throw new Error(`zoom: the last view is ${shown.end - shown.start} ms long, expected ${durationMs}`);
      }
      return { stepsMs };
    },
  };
}
