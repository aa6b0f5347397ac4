/**
 * Resolves with the time (`performance.now()`) when the next frame is through the main thread: scripts of the frame,
 * style, layout, paint and commit.
 *
 * A message that is posted from an animation frame is a task of its own, and the frame is painted in the task that ran the
 * animation frames; so the message arrives after the paint, whichever library draws, and whether it drew in this frame's
 * callbacks, before them or after them. Two nested animation frames would wait for all of a second frame, which an
 * idle page gets at once and a busy one does not; paint timing entries tell only of the first paint of a page.
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
 * Calls a function in a task of its own. What follows an `await` runs in no call that a trace knows: without this the script of a
 * subject that draws at once would be nobody's.
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

/** Resolves when nothing was asked of the page for a while; long enough for a timeline to draw what it puts off to rest. */
export async function rest(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
  await afterPaint();
}
