/**
 * Gives the thread back, so that the page can paint and answer its reader, and resolves as soon as it may go on: without
 * the 4 ms that nested timers wait. Not by `scheduler.yield`, whose continuations go before all timers of the page: none of
 * those would run until the last slice.
 */
export function yieldToPage(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      // An open port keeps a process of Node alive.
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
