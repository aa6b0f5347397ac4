import type { Answer, LaneStore } from '../../src/layout/lanes/lane-store.js';

/** A store that answers when told to: late, out of order, and some questions never. */
export interface LateStore extends LaneStore {
  /** How many questions are unanswered. */
  readonly waiting: number;
  /** How many listeners wait for answers. */
  readonly listening: number;
  /** Answers one of the questions that are out. @param which from 0 to 1 */
  answerOne(which: number): void;
  answerAll(): void;
}

/** Makes a store that knows what another knows. @param isNever says of a question that it is not answered until all are */
export function lateStore(store: LaneStore, isNever: (question: string) => boolean = () => false): LateStore {
  const answered = new Map<string, unknown>();
  const out = new Map<string, () => unknown>();
  const listeners = new Set<() => void>();

  function late<Args extends readonly unknown[], T>(name: string, ask: (...args: Args) => Answer<T>) {
    return (...args: Args): Answer<T> => {
      const question = JSON.stringify([
        name,
        ...args.map((arg) => (arg === Infinity || arg === -Infinity ? `${arg}` : arg)),
      ]);
      if (!answered.has(question)) out.set(question, () => ask(...args));
      return (answered.get(question) ?? null) as Answer<T>;
    };
  }

  function answer(question: string): void {
    answered.set(question, out.get(question)!());
    out.delete(question);
    for (const listener of listeners) listener();
  }

  return {
    sizeOf: late('sizeOf', (lane) => store.sizeOf(lane)),
    classesOf: late('classesOf', (lane) => store.classesOf(lane)),
    countsIn: late('countsIn', (...args) => store.countsIn(...args)),
    fullestBins: late('fullestBins', (...args) => store.fullestBins(...args)),
    countBegun: late('countBegun', (...args) => store.countBegun(...args)),
    countUnderWay: late('countUnderWay', (...args) => store.countUnderWay(...args)),
    choose: late('choose', (...args) => store.choose(...args)),
    rowsBegun: late('rowsBegun', (...args) => store.rowsBegun(...args)),
    rowsUnderWay: late('rowsUnderWay', (...args) => store.rowsUnderWay(...args)),
    countAll: late('countAll', (view) => store.countAll(view)),
    onAnswer(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get waiting() {
      return out.size;
    },
    get listening() {
      return listeners.size;
    },
    answerOne(which) {
      const questions = [...out.keys()].filter((question) => !isNever(question));
      if (questions.length > 0) answer(questions[Math.floor(which * questions.length)]!);
    },
    answerAll() {
      for (const question of [...out.keys()]) answer(question);
    },
  };
}
