import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { COMPARISONS, GOALS } from '../../bench/goals.mjs';
import { casesOf, CURVE, nameOf } from '../../bench/plan.mjs';
import { median, quantile } from '../../bench/quantile.mjs';
import { gatherLanes } from '../../bench/real-files.mjs';
import { FIGURES, markdownOf, summarize } from '../../bench/report.mjs';
import { longestTask } from '../../bench/trace/longest-task.mjs';
import { mainThreadWork } from '../../bench/trace/main-thread-work.mjs';
import { withPart } from '../../bench/write-report.mjs';

const MACHINE = {
  date: '2026-01-01',
  processor: 'one',
  cores: 2,
  memoryGb: 1,
  system: 'any',
  browser: 'any',
  versions: { lit: '3' },
  loadBefore: 0,
  loadAfter: 0,
  rounds: 1,
  minutes: 1,
};
const OURS_1000 = 'event-timeline, 1,000 records, from empty';
const VIS_1000 = 'vis-timeline, 1,000 records, from nothing';
const VIS_10000 = 'vis-timeline without stacking, 10,000 records, from nothing';
const OURS_10000 = 'event-timeline, 10,000 records, from empty';
const MILLION = 'event-timeline, 1,000,000 records, from empty';

const summaryOf = (rounds) => summarize(new Map(Object.entries(rounds)), MACHINE);
const sample = (figures) => ({ seconds: 1, drawnCount: 1, ...figures });
const goal = ({ goals }, what) => goals.find((one) => one.what.startsWith(what));

describe('quantiles', () => {
  it('lie between neighbours in proportion', () => {
    assert.equal(quantile([4, 1, 3, 2], 0.5), 2.5);
    assert.equal(quantile([1, 2, 3, 4, 5], 0.95), 4.8);
    assert.equal(median([7]), 7);
    assert.ok(Number.isNaN(median([])));
  });
});

describe('the plan of the bench', () => {
  it('names each case once', () => {
    const names = [...casesOf({ all: true }), ...casesOf({ formats: true })].map(nameOf);
    assert.deepEqual(names, [...new Set(names)]);
  });

  it('keeps each case of the one set in a place of its own', () => {
    assert.throws(() => casesOf({ curves: true, formats: true }), /found --curves and --formats/);
    assert.throws(() => casesOf({ all: true, formats: true }), RangeError);
  });

  it('leaves cases that take minutes to --all', () => {
    const slow = casesOf({ all: true }).filter(({ isSlow }) => isSlow);
    assert.ok(slow.length > 0);
    for (const one of slow) assert.ok(!casesOf({}).includes(one));
  });

  it('measures this library at each size of the curves', () => {
    const curves = casesOf({ curves: true });
    assert.deepEqual(
      curves.map(({ dataset }) => dataset),
      CURVE,
    );
    assert.ok(curves.every(({ subject }) => subject === 'event-timeline'));
  });

  it('reads each file beside the floor that its goal is measured by, in a run of its own', () => {
    const formats = casesOf({ formats: true });
    assert.ok(formats.every((one) => !casesOf({ all: true }).includes(one)));
    for (const { reading } of formats.filter((one) => one.reading)) {
      const beside = formats.filter((one) => one.reading?.file === reading.file).map((one) => one.reading.reader);
      assert.ok(beside.includes('event-timeline') && beside.length === 2, `${reading.file}: ${beside.join(', ')}`);
    }
  });

  it('asks only for figures and cases that exist', () => {
    const names = new Set([...casesOf({ all: true }), ...casesOf({ formats: true })].map(nameOf));
    for (const { what, figure, overFigure = figure, of, over = of } of [...GOALS, ...COMPARISONS]) {
      assert.ok(names.has(of), `${what}: ${of}`);
      assert.ok(names.has(over), `${what}: ${over}`);
      assert.ok(figure in FIGURES && overFigure in FIGURES, `${what}: ${figure}, ${overFigure}`);
    }
  });
});

describe('the report of the bench', () => {
  it('takes the medians over the rounds, and divides them', () => {
    const summary = summaryOf({
      [OURS_1000]: [sample({ firstFrameMs: 10 }), sample({ firstFrameMs: 30 }), sample({ firstFrameMs: 20 })],
      [VIS_1000]: [sample({ firstFrameMs: 500 })],
    });
    assert.equal(summary.cases[OURS_1000].firstFrameMs.median, 20);
    const { value, reached } = goal(summary, 'first frame of 1,000 records');
    assert.deepEqual({ value, reached }, { value: 25, reached: true });
  });

  it('requires nothing of cases that were not chosen', () => {
    const summary = summaryOf({ [OURS_1000]: [sample({ firstFrameMs: 10 })] });
    assert.deepEqual(summary.goals, []);
  });

  it('divides what reading takes by what its floor takes', () => {
    const csv = (reader) => nameOf({ reading: { reader, file: 'csv' }, dataset: '1000000' });
    const summary = summaryOf({
      [csv('event-timeline')]: [{ seconds: 1, readMs: 1500, readStallMs: 60 }],
      [csv('d3-dsv')]: [{ seconds: 1, readMs: 1000 }],
    });
    const { value, reached } = goal(summary, 'reading 1,000,000 records as CSV');
    assert.deepEqual({ value, reached }, { value: 1.5, reached: true });
    assert.equal(goal(summary, 'longest task of the page while 1,000,000 records as CSV').reached, false);
    assert.match(markdownOf(summary), /`csvParse` of d3-dsv, 1,000,000 records as CSV \| 1,000 \|/);
  });

  it('says “more than” where the other was given up', () => {
    const summary = summaryOf({
      [OURS_10000]: [sample({ firstFrameMs: 100 })],
      [VIS_10000]: [{ seconds: 90, failure: 'not within 90 s', gaveUpAtS: 90 }],
    });
    const { value, isBound, reached } = goal(summary, 'first frame of 10,000 records, beside no stacking');
    assert.deepEqual({ value, isBound, reached }, { value: 900, isBound: true, reached: true });
    assert.match(markdownOf(summary), /> 900 ×/);
  });

  it('keeps what was measured before a case failed, and does not take an abandoned script for a first frame', () => {
    const failure = 'script: not done in time';
    const given = { [OURS_10000]: [sample({ firstFrameMs: 100 })] };
    const what = 'first frame of 10,000 records, beside no stacking';
    const measured = summaryOf({ ...given, [VIS_10000]: [{ seconds: 90, firstFrameMs: 15_000, failure }] });
    const { value, isBound } = goal(measured, what);
    assert.deepEqual({ value, isBound }, { value: 150, isBound: undefined });
    const not = goal(summaryOf({ ...given, [VIS_10000]: [{ seconds: 90, failure }] }), what);
    assert.deepEqual({ value: not.value, why: not.why }, { value: null, why: failure });
  });

  it('misses the goals of a case that failed, and says why', () => {
    const summary = summaryOf({ [MILLION]: [{ seconds: 60, failure: 'not within 60 s' }] });
    const { value, why, reached } = goal(summary, 'frame at 1,000,000, warm');
    assert.deepEqual({ value, why, reached }, { value: null, why: 'not within 60 s', reached: false });
    assert.match(markdownOf(summary), /not within 60 s[^\n]*\*\*missed\*\*/);
  });

  it('lists what was not measured, even where another round was', () => {
    const summary = summaryOf({ [OURS_1000]: [sample({ firstFrameMs: 10 }), { seconds: 9, failure: 'failed: x' }] });
    assert.equal(summary.cases[OURS_1000].rounds, 1);
    assert.match(markdownOf(summary), /Not measured:\n\n[^]*failed: x/);
  });

  it('says how many steps of a script were left out', () => {
    const summary = summaryOf({ [OURS_1000]: [sample({ warmFrameMs: 10, stepsMissed: 7 })] });
    assert.match(markdownOf(summary), /steps left out at the limit \| rounds \|\n[^\n]*\n[^\n]*\| 7 \| 1 \|/);
  });

  it('replaces its own part of the page only', () => {
    const page =
      'a\n<!-- bench: begin (x) -->\nold\n<!-- bench: end -->\n<!-- curves: begin -->\nkept\n<!-- curves: end -->';
    const written = withPart(page, 'bench', 'new $& one');
    assert.match(written, /begin \(x\) -->\n\nnew \$& one\n\n<!-- bench: end/);
    assert.ok(written.includes('kept') && !written.includes('old'));
    assert.throws(() => withPart(page, 'other', ''), /found no <!-- other: begin/);
  });
});

describe('the lanes of a real file', () => {
  it('are the fullest, and one for all others', () => {
    const records = ['a', 'a', 'b', 'b', 'c', 'd'].map((lane, id) => ({ id, lane }));
    const lanes = gatherLanes(records, 3).map(({ lane }) => lane);
    assert.deepEqual(lanes, ['a', 'a', 'b', 'b', 'Others', 'Others']);
    assert.equal(gatherLanes(records, 4), records);
  });
});

describe('a trace', () => {
  const task = (name, ts, dur, tdur = dur) => ({ name, ts, dur, tdur, ph: 'X', pid: 1, tid: 1 });
  const mark = (ts) => ({ name: 'bench-step', ts, ph: 'I', pid: 1, tid: 1 });
  const events = [
    mark(0),
    task('RunTask', 1_000, 9_000, 8_000),
    task('FunctionCall', 2_000, 4_000, 3_000),
    { ...task('RunTask', 3_000, 90_000), tid: 2 },
    mark(20_000),
    task('RunTask', 21_000, 3_000),
    task('Layout', 22_000, 1_000),
    mark(30_000),
    task('RunTask', 31_000, 50_000),
  ];
  const marks = events.filter(({ name }) => name === 'bench-step');

  it('gives the work of the main thread between marks, by part', () => {
    const [first, second] = mainThreadWork(events, marks);
    assert.equal(first.totalMs, 8);
    assert.deepEqual(first.partsMs, { script: 3, style: 0, layout: 0, paint: 0, other: 5 });
    assert.deepEqual(second.partsMs, { script: 0, style: 0, layout: 1, paint: 0, other: 2 });
  });

  it('gives the longest task of that thread between two marks', () => {
    assert.deepEqual(longestTask(events, marks[0], marks[2]), { wallMs: 9, workMs: 8 });
    assert.deepEqual(longestTask(events, marks[1], marks[2]), { wallMs: 3, workMs: 3 });
  });
});
