import type { EventRecord } from '../../src/core.js';
import type { PictureOptions } from '../../src/index.js';
import { generateRecords } from '../generate-records.js';
import { afterPaint, inTask, rest } from './after-paint.js';
import { loadDataset, type DatasetSource } from './datasets.js';
import { placesSettled } from './places-settled.js';
import { ReadingClient } from './reading-client.js';
import { firstView, scriptViews, type ScriptPart } from './script-views.js';
import type { Dataset, LiveSubject, StartFrom, Subject } from './subject.js';

/** What the harness calls in a page. All times are in ms; the performance marks are for traces. */
export interface BenchPage {
  /** `parseMs`: how long `JSON.parse` of the records took; NaN if there were none. */
  prepare(source: DatasetSource, from: StartFrom): Promise<{ parseMs: number }>;
  /**
   * Measures from handing over the records until all events are painted in their places. `firstPictureMs`: until the
   * first events were visible.
   *
   * @throws {Error} when no event is painted within `limitMs`
   */
  firstFrame(limitMs: number): Promise<{ ms: number; firstPictureMs: number; drawnCount: number }>;
  /** Removes the timeline from the page and prepares the next. */
  renew(): Promise<void>;
  /** Measures each step from setting a view until its frame is painted; no further step begins after `limitMs`. */
  runScript(part: ScriptPart, limitMs: number): Promise<{ stepsMs: number[]; asked: number }>;
  /** Draws the timeline and removes it again, this many times. */
  mountAndUnmount(times: number): Promise<void>;
  /**
   * Appends batches to an empty timeline, one per frame, or one every `everyMs`. `appendMs`: how long each call took.
   * No further batch begins after `limitMs`.
   */
  appendBatches(batches: number, size: number, everyMs: number, limitMs: number): Promise<AppendResult>;
  /** Measures from setting `src` until the first events are painted, and until the timeline has all of them. */
  readStream(address: string, count: number, limitMs: number): Promise<StreamResult>;
  /** Has a worker fetch a file; starts the worker if there is none. */
  fetchInWorker(address: string): Promise<void>;
  /** Measures from asking the worker to read its file until its table is painted; for a floor, until it answers. */
  readInWorker(reader: string, file: string, limitMs: number): Promise<ReadingResult>;
  /** Measures writing the timeline as a figure. */
  writeSvg(options: PictureOptions): number;
}

export interface ReadingResult {
  readonly readMs: number;
  readonly tableMs: number;
  /** NaN if the worker made no table. */
  readonly pictureMs: number;
  readonly count: number;
  readonly fault: string | null;
}

export interface AppendResult {
  readonly appendMs: readonly number[];
  readonly heldCount: number;
  readonly fault: string | null;
}

export interface StreamResult {
  /** NaN if no event was painted within the limit. */
  readonly firstPictureMs: number;
  readonly lastByteMs: number;
  readonly doneMs: number;
  readonly heldCount: number;
  readonly fault: string | null;
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}

/** Longer than any subject waits before it draws again at rest. */
const REST_MS = 400;
/** A new browser is busy with itself for more than a second, in which every library took 1.3 times as long. */
const START_MS = 1_500;
const APPEND_SEED = 7;

/** Exposes a subject, drawn in the page's box, to the harness as `window.bench`. */
export function serveSubject(subject: Subject): void {
  const box = document.querySelector<HTMLElement>('#box')!;
  let dataset: Dataset | null = null;
  let start: StartFrom = 'nothing';
  const reading = new ReadingClient();

  window.bench = {
    async prepare(source, from) {
      const loaded = await loadDataset(source);
      dataset = loaded.dataset;
      start = from;
      await subject.prepare(box, dataset, from);
      await document.fonts.ready;
      await rest(START_MS);
      return { parseMs: loaded.parseMs };
    },

    async firstFrame(limitMs) {
      performance.mark('bench-draw');
      const startMs = performance.now();
      subject.draw();
      const { firstPictureMs, paintedMs } = await placesSettled(subject, startMs + limitMs);
      performance.mark('bench-rest-end');
      return {
        ms: paintedMs - startMs,
        firstPictureMs: firstPictureMs - startMs,
        drawnCount: subject.drawnCount(),
      };
    },

    async renew() {
      subject.remove();
      await subject.prepare(box, dataset!, start);
      await rest(REST_MS);
    },

    async runScript(part, limitMs) {
      const { view } = dataset!;
      subject.show(firstView(part, view, box.clientWidth));
      await rest(REST_MS);
      const views = scriptViews(part, view, box.clientWidth);
      const stepsMs: number[] = [];
      const begunMs = performance.now();
      for (const next of views) {
        performance.mark('bench-step');
        const startMs = performance.now();
        if (startMs - begunMs > limitMs) break;
        await inTask(() => subject.show(next));
        stepsMs.push((await afterPaint()) - startMs);
      }
      performance.mark('bench-steps-end');
      await rest(REST_MS);
      performance.mark('bench-rest-end');
      if (stepsMs.length === views.length) mustShow(subject, views.at(-1)!, part);
      return { stepsMs, asked: views.length };
    },

    async mountAndUnmount(times) {
      for (let time = 0; time < times; time++) {
        await subject.prepare(box, dataset!, 'nothing');
        subject.draw();
        for (let frame = 0; subject.places() === ''; frame++) {
          if (frame > 1000) throw new Error(`mount ${time}: no event was drawn within 1,000 frames`);
          await afterPaint();
        }
        subject.remove();
      }
      await rest(REST_MS);
    },

    async appendBatches(batches, size, everyMs, limitMs) {
      const live = liveOf(subject);
      const records = laterAndLater(batches * size);
      // Generating them must not count towards the first step.
      await rest(REST_MS);
      const appendMs: number[] = [];
      const begunMs = performance.now();
      for (let batch = 0; batch < batches; batch++) {
        const fresh = records.slice(batch * size, (batch + 1) * size);
        performance.mark('bench-step');
        const startMs = performance.now();
        if (startMs - begunMs > limitMs) break;
        live.append(fresh);
        appendMs.push(performance.now() - startMs);
        await afterPaint();
        const dueMs = begunMs + (batch + 1) * everyMs - performance.now();
        if (dueMs > 0) await new Promise((resolve) => setTimeout(resolve, dueMs));
      }
      performance.mark('bench-steps-end');
      await heldBy(live, appendMs.length * size, performance.now() + limitMs);
      await rest(REST_MS);
      performance.mark('bench-rest-end');
      return { appendMs, heldCount: live.heldCount(), fault: live.fault() };
    },

    async readStream(address, count, limitMs) {
      const live = liveOf(subject);
      performance.mark('bench-draw');
      const startMs = performance.now();
      live.stream(address);
      let firstPictureMs = NaN;
      while (live.heldCount() < count && performance.now() - startMs < limitMs && live.fault() === null) {
        const nowMs = await afterPaint();
        if (Number.isNaN(firstPictureMs) && subject.places() !== '') firstPictureMs = nowMs - startMs;
      }
      const doneMs = (await afterPaint()) - startMs;
      if (Number.isNaN(firstPictureMs) && subject.places() !== '') firstPictureMs = doneMs;
      await rest(REST_MS);
      performance.mark('bench-rest-end');
      const [loaded] = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith(address));
      const lastByteMs = loaded ? (loaded as PerformanceResourceTiming).responseEnd - startMs : NaN;
      return { firstPictureMs, lastByteMs, doneMs, heldCount: live.heldCount(), fault: live.fault() };
    },

    async fetchInWorker(address) {
      await reading.ask({ fetch: address });
      await rest(REST_MS);
    },

    async readInWorker(reader, file, limitMs) {
      performance.mark('bench-draw');
      const startMs = performance.now();
      const { packed, ...answer } = await reading.ask({ reader, file });
      let pictureMs = NaN;
      if (packed) {
        const live = liveOf(subject);
        live.take(packed);
        const { paintedMs } = await placesSettled(subject, startMs + limitMs);
        pictureMs = paintedMs - startMs;
        if (live.fault() !== null) return { ...answer, pictureMs, fault: live.fault() };
      }
      performance.mark('bench-rest-end');
      return { ...answer, pictureMs };
    },

    writeSvg(options) {
      const startMs = performance.now();
      const svg = liveOf(subject).svg(options);
      const ms = performance.now() - startMs;
      if (!svg.includes('<path')) throw new Error(`svg: found ${svg.slice(0, 80)}, expected a drawing`);
      return ms;
    },
  };
}

function mustShow(subject: Subject, { start, end }: { start: number; end: number }, part: string): void {
  const shown = subject.shownView();
  if (!shown) return;
  const awayMs = Math.max(Math.abs(shown.start - start), Math.abs(shown.end - end));
  if (awayMs > (end - start) / 100) {
    throw new Error(`${part}: the last view is ${shown.start} to ${shown.end}, expected ${start} to ${end}`);
  }
}

function liveOf(subject: Subject): LiveSubject {
  if (!subject.live) throw new Error('this subject takes no data while it is shown');
  return subject.live;
}

/** Generates records as a feed delivers them: in order of time, one per millisecond. */
function laterAndLater(count: number): EventRecord[] {
  const firstMs = Date.UTC(2024, 0, 1);
  return generateRecords(count, APPEND_SEED).map(({ end: _, ...record }, row) => ({
    ...record,
    date: new Date(firstMs + row).toISOString(),
  }));
}

async function heldBy(live: LiveSubject, count: number, deadlineMs: number): Promise<void> {
  while (live.heldCount() < count && performance.now() < deadlineMs && live.fault() === null) await rest(50);
}
