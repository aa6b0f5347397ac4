import type { Subject } from '../page/subject.js';

/** An empty page: what the browser and the harness themselves cost. */
export const subject: Subject = {
  prepare() {},
  draw() {},
  isDrawn: () => true,
  show() {},
  shownView: () => null,
  remove() {},
  drawnCount: () => 0,
};
