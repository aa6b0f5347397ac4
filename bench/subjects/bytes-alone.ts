import type { Subject } from '../page/subject.js';

let isDone = false;
let fault: string | null = null;

/** Fetches what the others read, and does nothing with it: the time that the browser takes to deliver the bytes. */
export const subject: Subject = {
  prepare() {},
  draw: unable,
  places: () => '',
  stage: () => document.body,
  show: unable,
  shownView: () => null,
  remove() {},
  drawnCount: () => 0,
  live: {
    append: unable,
    stream(address) {
      isDone = false;
      void readAll(address).then(
        () => (isDone = true),
        (error: unknown) => (fault = String(error)),
      );
    },
    take: unable,
    svg: unable,
    heldCount: () => (isDone ? Infinity : 0),
    fault: () => fault,
  },
};

async function readAll(address: string): Promise<void> {
  const reader = (await fetch(address)).body!.getReader();
  while (!(await reader.read()).done);
}

function unable(): never {
  throw new Error('bytes alone are not drawn');
}
