import { expect } from '@open-wc/testing';
import { buildEventTable } from '../../../src/data/build-event-table.js';
import type { EventTable } from '../../../src/data/event-table.js';
import { TableIntake } from '../../../src/data/table-intake.js';
import { LoadRunner, type LoadListener } from '../../../src/elements/loading/load-runner.js';
import { batchesOf, RecordLoad } from '../../../src/elements/loading/record-load.js';
import type { TablePreparation } from '../../../src/elements/loading/table-copy.js';

const RECORDS = [{ id: 'a', title: 'A', date: '2021' }];
const TABLE = buildEventTable(RECORDS);
const load = () => new RecordLoad(new TableIntake(), { totalRecords: 1 });

/** A runner that records its notifications. */
function running(prepare: TablePreparation) {
  const told: string[] = [];
  let tellOfWait = () => {};
  const waited = new Promise<void>((resolve) => (tellOfWait = resolve));
  const listener: LoadListener = {
    showDue: () => told.push('due'),
    progressed: () => told.push('progress'),
    waitedLong: tellOfWait,
    prepared: ({ size }) => told.push(`prepared ${size}`),
    finished: ({ intake }) => told.push(`finished ${intake.table().size}`),
    failed: ({ message }) => told.push(`failed: ${message}`),
  };
  return { runner: new LoadRunner(prepare, listener), told, waited };
}

/** Preparations that run until the test ends them. */
function preparations() {
  const begun: { readonly table: EventTable; readonly signal: AbortSignal | undefined; end(): void }[] = [];
  const prepare: TablePreparation = (table, signal) =>
    new Promise<void>((resolve) => begun.push({ table, signal, end: resolve }));
  return { begun, prepare };
}

describe('LoadRunner', () => {
  it('is loading while a table is prepared, and says so when that takes long', async () => {
    const { begun, prepare } = preparations();
    const { runner, told, waited } = running(prepare);
    const done = runner.prepare(TABLE);
    expect([runner.state, runner.isPreparing]).to.deep.equal(['loading', true]);
    runner.pause();
    await waited;
    expect(runner.state).to.equal('waiting');
    begun[0]!.end();
    await done;
    expect([runner.state, runner.isPreparing]).to.deep.equal(['done', false]);
    expect(told).to.deep.equal(['prepared 1']);
  });

  it('stops preparing the table of a load once that is dropped', async () => {
    const { begun, prepare } = preparations();
    const { runner, told } = running(prepare);
    const done = runner.run(load(), batchesOf(RECORDS));
    while (begun.length === 0) await Promise.resolve();
    expect(begun[0]!.signal?.aborted).to.equal(false);
    runner.drop();
    expect(begun[0]!.signal?.aborted).to.equal(true);
    begun[0]!.end();
    await done;
    expect(told).to.not.include('finished 1');
  });

  it('does not call a load stopped that has arrived completely', async () => {
    const { begun, prepare } = preparations();
    const { runner, told } = running(prepare);
    const whole = load();
    const done = runner.run(whole, batchesOf(RECORDS));
    while (begun.length === 0) await Promise.resolve();
    runner.stop();
    for (const each of begun) each.end();
    await done;
    expect(whole.isStopped).to.equal(false);
    expect(told.filter((each) => each.startsWith('finished'))).to.deep.equal(['finished 1']);
  });

  it('reports what a preparation throws, and goes on with what comes next', async () => {
    let isFaulty = true;
    const prepare = () => (isFaulty ? Promise.reject(new Error('a hole')) : Promise.resolve());
    const { runner, told } = running(prepare);
    await runner.prepare(TABLE);
    expect([runner.state, ...told]).to.deep.equal(['done', 'failed: a hole']);
    await runner.run(load(), batchesOf(RECORDS));
    expect([runner.state, told.at(-1)]).to.deep.equal(['done', 'failed: a hole']);
    isFaulty = false;
    await runner.run(load(), batchesOf(RECORDS));
    expect(told.at(-1)).to.equal('finished 1');
  });
});
