import type { Subject } from '../page/subject.js';

/** An empty page, which shows what the browser and the harness cost. */
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
