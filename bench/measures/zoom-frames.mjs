import { quantile } from '../quantile.mjs';
import { mainThreadWork } from '../trace/main-thread-work.mjs';
import { marksOf } from '../trace/marks.mjs';
import { recordTrace } from '../trace/record-trace.mjs';

/**
 * Zooms the page through the script twice: the first pass is what a reader meets (cold: code not compiled, texts not
 * measured), the second is warm. Work is the processor time of the main thread: script, style, layout, paint and what
 * is left of its tasks.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').Page} page
 */
export async function measureZoom(browser, page) {
  const cold = await zoomOnce(browser, page);
  const warm = await zoomOnce(browser, page);
  return {
    coldFrameMs: quantile(cold.workMs, 0.5),
    coldFrameP95Ms: quantile(cold.workMs, 0.95),
    warmFrameMs: quantile(warm.workMs, 0.5),
    warmFrameP95Ms: quantile(warm.workMs, 0.95),
    warmWallMs: quantile(warm.stepsMs, 0.5),
    warmWallP95Ms: quantile(warm.stepsMs, 0.95),
    // All that the script of steps cost, with what was put off until the view rested.
    warmScriptedMs: warm.totalMs / warm.workMs.length,
    parts: warm.parts,
  };
}

async function zoomOnce(browser, page) {
  const { result, events } = await recordTrace(browser, page, () => page.evaluate(() => window.bench.zoom()));
  const frames = mainThreadWork(events, marksOf(events, 'bench-step', 'bench-steps-end', 'bench-rest-end'));
  const steps = frames.slice(0, result.stepsMs.length);
  return {
    stepsMs: result.stepsMs,
    workMs: steps.map((step) => step.totalMs),
    totalMs: frames.reduce((sum, frame) => sum + frame.totalMs, 0),
    parts: meanParts(steps.map((step) => step.partsMs)),
  };
}

function meanParts(steps) {
  const sums = {};
  for (const parts of steps) for (const [part, ms] of Object.entries(parts)) sums[part] = (sums[part] ?? 0) + ms;
  return Object.fromEntries(Object.entries(sums).map(([part, ms]) => [part, ms / steps.length]));
}
