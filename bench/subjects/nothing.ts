import type { Subject } from '../page/subject.js';

/** An empty page: what the browser and the harness themselves cost. */
export const subject: Subject = {
  prepare() {},
  draw() {},
  places: () => 'nowhere',
  stage: () => document.body,
  show() {},
  shownView: () => null,
  remove() {},
  drawnCount: () => 0,
};
