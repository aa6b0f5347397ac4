import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importTypeScript } from '../../scripts/import-typescript.mjs';

const { generateColumns, generateRecords, GENERATED_VIEW } = await importTypeScript('bench/generate-records.ts');

const COUNT = 20_000;
const SEED = 1;
const records = generateRecords(COUNT, SEED);

describe('the generator of the bench', () => {
  it('makes the same records for the same seed, and others for another', () => {
    assert.deepEqual(generateRecords(100, SEED), generateRecords(100, SEED));
    assert.notDeepEqual(generateRecords(100, SEED), generateRecords(100, SEED + 1));
  });

  it('makes 70 % points and 30 % ranges', () => {
    const share = records.filter(({ end }) => end !== undefined).length / COUNT;
    assert.ok(Math.abs(share - 0.3) < 0.01, `${share} of them are ranges`);
  });

  it('spreads them evenly over 12 lanes', () => {
    const counts = new Map();
    for (const { lane } of records) counts.set(lane, (counts.get(lane) ?? 0) + 1);
    assert.equal(counts.size, 12);
    for (const [lane, count] of counts) assert.ok(Math.abs(count - COUNT / 12) < COUNT / 60, `${count} on ${lane}`);
  });

  it('keeps them within ten years, which they nearly fill', () => {
    const times = records.flatMap(({ date, end }) => [Date.parse(date), Date.parse(end ?? date)]);
    assert.ok(times.every((time) => time >= GENERATED_VIEW.start && time <= GENERATED_VIEW.end));
    const tenth = (GENERATED_VIEW.end - GENERATED_VIEW.start) / 10;
    for (let year = 0; year < 10; year++) {
      const from = GENERATED_VIEW.start + year * tenth;
      assert.ok(
        times.some((time) => time >= from && time < from + tenth),
        `none in tenth ${year}`,
      );
    }
  });

  it('gathers them in clusters of very unequal size', () => {
    const weeks = new Map();
    for (const { date } of records) {
      const week = Math.floor(Date.parse(date) / (7 * 86_400_000));
      weeks.set(week, (weeks.get(week) ?? 0) + 1);
    }
    const sizes = [...weeks.values()].sort((a, b) => b - a);
    const inFullest = sizes.slice(0, Math.ceil(522 / 20)).reduce((sum, size) => sum + size, 0);
    assert.ok(inFullest > COUNT / 4, `the fullest twentieth of the weeks holds ${inFullest} of ${COUNT}`);
  });

  it('makes ranges of minutes as well as of months, none backwards', () => {
    const durations = records.filter(({ end }) => end).map(({ date, end }) => Date.parse(end) - Date.parse(date));
    assert.ok(durations.every((ms) => ms >= 0));
    assert.ok(durations.some((ms) => ms < 10 * 60_000));
    assert.ok(durations.some((ms) => ms > 90 * 86_400_000));
  });

  it('makes the same events as columns', () => {
    const { start, end, lane, laneNames, weight } = generateColumns(COUNT, SEED);
    records.forEach((record, row) => {
      assert.equal(start[row], Date.parse(record.date));
      assert.equal(end[row], Date.parse(record.end ?? record.date));
      assert.equal(laneNames[lane[row]], record.lane);
      assert.equal(weight[row], Math.fround(record.weight));
    });
  });
});
