import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importTypeScript } from '../../scripts/import-typescript.mjs';

const { firstView, scriptViews } = await importTypeScript('bench/page/script-views.ts');

const VIEW = { start: 1_000, end: 65_000 };
const WIDTH_PX = 1_200;
const DURATION_MS = VIEW.end - VIEW.start;

describe('the script of the bench', () => {
  it('zooms in 30 steps to a 64th, and in 30 back, about the centre', () => {
    const views = scriptViews('zoom', VIEW, WIDTH_PX);
    assert.equal(views.length, 60);
    assert.ok(Math.abs(views[29].end - views[29].start - DURATION_MS / 64) < 1e-6);
    assert.deepEqual(views[59], VIEW);
    for (const { start, end } of views) assert.ok(Math.abs((start + end) / 2 - 33_000) < 1e-6);
  });

  it('zooms by the same factor each step', () => {
    const views = [firstView('zoom', VIEW, WIDTH_PX), ...scriptViews('zoom', VIEW, WIDTH_PX)];
    const factors = views.slice(1).map((view, step) => (view.end - view.start) / (views[step].end - views[step].start));
    factors.forEach((factor, step) => {
      const expected = 64 ** (step < 30 ? -1 / 30 : 1 / 30);
      assert.ok(Math.abs(factor - expected) < 1e-9, `step ${step}: ${factor}`);
    });
  });

  it('pans 60 steps of 40 px in windows of an eighth, the middle in the middle of them', () => {
    const views = [firstView('pan', VIEW, WIDTH_PX), ...scriptViews('pan', VIEW, WIDTH_PX)];
    assert.equal(views.length, 61);
    const msPerPx = DURATION_MS / 8 / WIDTH_PX;
    views.slice(1).forEach((view, step) => {
      assert.ok(Math.abs(view.start - views[step].start - 40 * msPerPx) < 1e-6);
      assert.ok(Math.abs(view.end - view.start - DURATION_MS / 8) < 1e-6);
    });
    assert.ok(Math.abs((views[30].start + views[30].end) / 2 - 33_000) < 1e-6);
  });
});
