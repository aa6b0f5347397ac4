interface Watch {
  readonly observer: MutationObserver;
  readonly listeners: Set<() => void>;
}

const watches = new WeakMap<Node, Watch>();

/** Calls back when an id in a tree may have changed, until the signal aborts. All listeners of a tree share one observer. */
export function hearIdChanges(tree: Node, listener: () => void, signal: AbortSignal): void {
  const watch = watches.get(tree) ?? watchIds(tree);
  watch.listeners.add(listener);
  signal.addEventListener('abort', () => {
    watch.listeners.delete(listener);
    if (watch.listeners.size > 0) return;
    watch.observer.disconnect();
    watches.delete(tree);
  });
}

function watchIds(tree: Node): Watch {
  const listeners = new Set<() => void>();
  const observer = new MutationObserver(() => listeners.forEach((listener) => listener()));
  observer.observe(tree, { attributeFilter: ['id'], subtree: true });
  const watch = { observer, listeners };
  watches.set(tree, watch);
  return watch;
}
