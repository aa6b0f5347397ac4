/** Work that a script can force before its frame would get to it. */
const FORCIBLE = new Set(['Layout', 'UpdateLayoutTree']);
const SCRIPT = new Set(['FunctionCall', 'FireAnimationFrame', 'EvaluateScript', 'RunMicrotasks']);

/**
 * Finds the layouts in a trace that a script forced: those inside a script.
 *
 * @param {readonly { name: string, ph: string, ts: number, dur?: number, tid: number }[]} events of `devtools.timeline`
 * @returns {{ name: string, ts: number, elements: number, where: string }[]}
 */
export function forcedLayouts(events) {
  const complete = events.filter(({ ph, dur }) => ph === 'X' && dur !== undefined);
  const scripts = complete.filter(({ name }) => SCRIPT.has(name));
  return complete
    .filter(({ name }) => FORCIBLE.has(name))
    .filter((layout) =>
      scripts.some(({ tid, ts, dur }) => tid === layout.tid && ts <= layout.ts && layout.ts + layout.dur <= ts + dur),
    )
    .map(({ name, ts, args }) => {
      const elements = args?.elementCount ?? args?.beginData?.dirtyObjects ?? 0;
      const frame = (args?.beginData?.stackTrace ?? [])[0];
      return { name, ts, elements, where: frame ? `${frame.functionName}:${frame.lineNumber}` : '' };
    });
}
