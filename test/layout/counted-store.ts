import type { LaneStore } from '../../src/layout/lanes/lane-store.js';

/** A store that counts the questions asked, except counts at a window's edges, which depend on the window alone. */
export function countedStore(store: LaneStore): { store: LaneStore; asked: () => number } {
  let count = 0;
  const counted = <Args extends readonly unknown[], T>(ask: (...args: Args) => T) => {
    return (...args: Args): T => {
      count++;
      return ask(...args);
    };
  };
  return {
    asked: () => count,
    store: {
      sizeOf: (lane) => store.sizeOf(lane),
      classesOf: (lane) => store.classesOf(lane),
      countsIn: counted((...args) => store.countsIn(...args)),
      fullestBins: counted((...args) => store.fullestBins(...args)),
      countBegun: (...args) => store.countBegun(...args),
      countUnderWay: (...args) => store.countUnderWay(...args),
      choose: counted((...args) => store.choose(...args)),
      rowsBegun: (...args) => store.rowsBegun(...args),
      rowsUnderWay: (...args) => store.rowsUnderWay(...args),
      countAll: (view) => store.countAll(view),
      onAnswer: () => () => undefined,
    },
  };
}
