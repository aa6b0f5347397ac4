/** The kind of work that each event of `devtools.timeline` is; everything else is `other`. */
const PART_OF = {
  FireAnimationFrame: 'script',
  FunctionCall: 'script',
  EvaluateScript: 'script',
  EventDispatch: 'script',
  TimerFire: 'script',
  RunMicrotasks: 'script',
  MinorGC: 'script',
  MajorGC: 'script',
  UpdateLayoutTree: 'style',
  Layout: 'layout',
  PrePaint: 'paint',
  Paint: 'paint',
  Layerize: 'paint',
  UpdateLayer: 'paint',
  Commit: 'paint',
};

/**
 * Adds up the work of a page's main thread between marks, from the events of a trace. It is processor time, because on
 * a busy machine the wall time of a task includes that of other programs.
 *
 * @param {readonly object[]} events by start, including the marks
 * @param {readonly object[]} marks `performance.mark` events of the page, by time: the bounds of the stretches
 * @returns {{ totalMs: number, partsMs: Record<string, number> }[]} for each stretch; `partsMs` add up to the total
 */
export function mainThreadWork(events, marks) {
  const [{ pid, tid }] = marks;
  const stretches = marks
    .slice(1)
    .map(() => ({ totalMs: 0, partsMs: { script: 0, style: 0, layout: 0, paint: 0, other: 0 } }));
  const open = [];
  let stretch = 0;
  for (const event of events) {
    if (event.pid !== pid || event.tid !== tid || event.ph !== 'X' || event.tdur === undefined) continue;
    const endTs = event.ts + event.dur;
    while (open.length > 0 && open.at(-1).endTs <= event.ts) open.pop();
    const parent = open.at(-1);
    if (!parent) {
      // The task that requests a step begins a little before its mark, so the end of a task decides its stretch.
      while (stretch < stretches.length && marks[stretch + 1].ts <= endTs) stretch++;
      if (stretch === stretches.length) break;
    }
    if (endTs <= marks[0].ts) continue;
    const ownMs = event.tdur / 1000;
    const part = PART_OF[event.name] ?? parent?.part ?? 'other';
    const { partsMs } = stretches[stretch];
    partsMs[part] += ownMs;
    if (parent) partsMs[parent.part] -= ownMs;
    else stretches[stretch].totalMs += ownMs;
    open.push({ endTs, part });
  }
  return stretches;
}
