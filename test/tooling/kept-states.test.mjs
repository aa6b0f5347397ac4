/** Checks that the layout keeps few earlier states of a timeline; this needs garbage collection on demand, hence Node. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { importTypeScript } from '../../bench/bundle-module.mjs';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

test('a timeline that grows keeps no more of its earlier states than the last few', async () => {
  const { assignLanes, buildScene, fitView, fontTextMeasurer, TableIntake } = await importTypeScript('../src/core.ts');
  const text = fontTextMeasurer({ family: 'Helvetica' });
  const intake = new TableIntake({ timezone: 'UTC' });
  const recordOf = (i) => ({
    id: `e${i}`,
    title: `Event ${i}`,
    date: new Date(1.6e12 + i * 6e7).toISOString(),
    lane: `Lane ${i % 3}`,
  });
  let count = 500;
  intake.add(Array.from({ length: count }, (_, i) => recordOf(i)));
  let lanes = assignLanes(intake.table(), 'lane');
  const states = [];
  const stepOn = () => {
    const input = { lanes, widthPx: 960, heightPx: 400, text, locale: 'en', timezone: 'UTC' };
    buildScene({ ...input, view: fitView(input) });
    states.push(new WeakRef(lanes.table));
    intake.add([recordOf(count++)]);
    lanes = assignLanes(intake.table(), 'lane', lanes);
  };
  for (let step = 0; step < 30; step++) stepOn();
  // A WeakRef keeps what it was created for alive until the task ends.
  await new Promise(setImmediate);
  collect();
  const kept = states.filter((state) => state.deref()).length;
  assert.ok(kept <= 5, `${kept} of ${states.length} states are in memory`);
});
