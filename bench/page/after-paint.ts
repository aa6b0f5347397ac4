/**
 * Resolves with the time (`performance.now()`) at which the main thread has finished the next frame: its scripts,
 * style, layout, paint and commit.
 *
 * A message posted from an animation frame arrives in a task of its own, and the frame is painted in the task that ran
 * the animation frames. So the message arrives after the paint, whichever library draws, and whether it drew before, in
 * or after the callbacks of this frame. Two nested animation frames would wait for a whole second frame, which an idle
 * page gets at once and a busy one does not; paint timing entries exist only for the first paint of a page.
 */
export function afterPaint(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve(performance.now());
      };
      port2.postMessage(null);
    });
  });
}

/**
 * Calls a function in a task of its own. Code after an `await` is not in any call that a trace records, so the work of
 * a subject that draws synchronously would not count as script.
 */
export function inTask(act: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      try {
        act();
        resolve();
      } catch (fault) {
        reject(fault instanceof Error ? fault : new Error(String(fault)));
      }
    };
    port2.postMessage(null);
  });
}

/** Waits, so that a timeline can draw what it defers until the view is at rest. */
export async function rest(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
  await afterPaint();
}
