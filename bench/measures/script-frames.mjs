import { quantile } from '../quantile.mjs';
import { mainThreadWork } from '../trace/main-thread-work.mjs';
import { marksOf } from '../trace/marks.mjs';
import { recordTrace } from '../trace/record-trace.mjs';

/**
 * Drives the page through the script twice: the first pass is what a reader experiences (cold: code not compiled, texts
 * not measured), the second is warm. Work is the processor time of the main thread: script, style, layout, paint and
 * the rest of its tasks.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').Page} page
 * @param {number} limitMs after how long no further step of a part begins; `stepsMissed` counts those left out
 */
export async function measureScript(browser, page, limitMs) {
  const cold = await runOnce(browser, page, limitMs);
  const warm = await runOnce(browser, page, limitMs);
  const p = (values, at) => quantile(values, at);
  return {
    coldFrameMs: p(cold.workMs, 0.5),
    coldFrameP95Ms: p(cold.workMs, 0.95),
    warmFrameMs: p(warm.workMs, 0.5),
    warmFrameP95Ms: p(warm.workMs, 0.95),
    warmZoomMs: p(warm.zoom.workMs, 0.5),
    warmPanMs: p(warm.pan.workMs, 0.5),
    warmScriptP95Ms: p(warm.scriptMs, 0.95),
    warmWallMs: p(warm.stepsMs, 0.5),
    warmWallP95Ms: p(warm.stepsMs, 0.95),
    // The cost of all steps, including what was deferred until the view was at rest.
    warmScriptedMs: (warm.zoom.totalMs + warm.pan.totalMs) / warm.workMs.length,
    stepsMissed: warm.zoom.missed + warm.pan.missed,
    parts: meanParts([...warm.zoom.parts, ...warm.pan.parts]),
  };
}

async function runOnce(browser, page, limitMs) {
  const zoom = await runPart(browser, page, 'zoom', limitMs);
  const pan = await runPart(browser, page, 'pan', limitMs);
  return {
    zoom,
    pan,
    workMs: [...zoom.workMs, ...pan.workMs],
    stepsMs: [...zoom.stepsMs, ...pan.stepsMs],
    scriptMs: [...zoom.parts, ...pan.parts].map(({ script }) => script),
  };
}

async function runPart(browser, page, part, limitMs) {
  const { result, events } = await recordTrace(browser, page, () =>
    page.evaluate(([name, limit]) => window.bench.runScript(name, limit), [part, limitMs]),
  );
  const { stepsMs, asked } = result;
  const stretches = mainThreadWork(events, marksOf(events, 'bench-step', 'bench-steps-end', 'bench-rest-end'));
  const steps = stretches.slice(0, stepsMs.length);
  return {
    stepsMs,
    missed: asked - stepsMs.length,
    workMs: steps.map((step) => step.totalMs),
    parts: steps.map((step) => step.partsMs),
    totalMs: stretches.reduce((sum, stretch) => sum + stretch.totalMs, 0),
  };
}

function meanParts(steps) {
  const sums = {};
  for (const parts of steps) for (const [part, ms] of Object.entries(parts)) sums[part] = (sums[part] ?? 0) + ms;
  return Object.fromEntries(Object.entries(sums).map(([part, ms]) => [part, ms / steps.length]));
}
