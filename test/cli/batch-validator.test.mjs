import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { BatchValidator } from '../../dist/cli/batch-validator.js';
import { IdHashes } from '../../dist/cli/id-hashes.js';
import { validateRecords } from '../../dist/core.js';

const arbitraryRecord = fc.record(
  {
    id: fc.oneof(
      fc.constantFrom('a', 'b', 'c'),
      // A text that a number before it repeats has a test of its own.
      fc.string({ minLength: 1, maxLength: 3 }).filter((text) => !/^\d+$/.test(text)),
      fc.nat(20),
      fc.constant({}),
    ),
    title: fc.constantFrom('One', 'Two', 5),
    date: fc.constantFrom('2022-01', '2022-02-30', '1969-07-20', 'soon'),
    weight: fc.constantFrom(0.5, 'heavy'),
    links: fc.array(fc.record({ to: fc.constantFrom('nobody', 'nowhere', 7) }), { maxLength: 2 }),
  },
  { requiredKeys: ['title', 'date'] },
);
const arbitraryRow = fc.oneof({ weight: 9, arbitrary: arbitraryRecord }, { weight: 1, arbitrary: fc.constant('text') });
// Which name replaces an id that is not a string depends on the order of records.
const written = ({ severity, row, path, found, expected }) =>
  `${row} ${severity} ${path}: ${found}, ${expected.replace(/".*" is used/, 'another is used')}`;

const inputOf = (issues = []) => ({ name: 'x', format: 'csv', takeIssues: () => issues, lineOf: (row) => row + 2 });

describe('records judged in batches', () => {
  it('have the issues that they would have all at once', () => {
    fc.assert(
      fc.property(fc.array(arbitraryRow, { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), (rows, size) => {
        const whole = validateRecords(rows);
        const validator = new BatchValidator(inputOf());
        const records = [];
        for (let firstRow = 0; firstRow < rows.length; firstRow += size) {
          records.push(...validator.take({ records: rows.slice(firstRow, firstRow + size), firstRow }));
        }
        assert.deepEqual(validator.end().map(written).sort(), whole.issues.map(written).sort());
        assert.equal(validator.count, whole.records.length);
        assert.equal(validator.rejected, whole.rejected);
        assert.deepEqual(
          records.map(({ title, date }) => [title, date]),
          whole.records.map(({ title, date }) => [title, date]),
        );
      }),
    );
  });

  it('have unique ids, and lines, over all batches', () => {
    const validator = new BatchValidator(inputOf());
    const event = (id) => ({ ...(id !== undefined && { id }), title: 'T', date: '2022' });
    const first = validator.take({ records: [event('x'), event(), event('x')], firstRow: 0 });
    const second = validator.take({ records: [event('x'), event()], firstRow: 3 });
    assert.deepEqual(
      [...first, ...second].map(({ id }) => id),
      ['x', 'event-1', 'x~2', 'x~3', 'event-4'],
    );
    assert.deepEqual(
      validator.end().map(({ row, line }) => [row, line]),
      [
        [2, 4],
        [3, 5],
      ],
    );
  });

  it('rename the later of a number and a text that are alike, as no batch knows the next', () => {
    const rows = [7, '7'].map((id) => ({ id, title: 'T', date: '2022' }));
    const validator = new BatchValidator(inputOf());
    const records = rows.flatMap((row, firstRow) => validator.take({ records: [row], firstRow }));
    assert.deepEqual(
      records.map(({ id }) => id),
      ['7', '7~2'],
    );
    assert.deepEqual(validator.end().map(written), ['1 warning id: "7" again, a unique id; another is used instead']);
    assert.deepEqual(
      validateRecords(rows).records.map(({ id }) => id),
      ['7~2', '7'],
    );
  });

  it('are named in the issues as they are in the records', () => {
    const validator = new BatchValidator(inputOf());
    const event = (id) => ({ id, title: 'T', date: '2022' });
    const first = validator.take({ records: [event('a')], firstRow: 0 });
    const second = validator.take({ records: [event('a'), event('a'), event(5), event(5)], firstRow: 1 });
    const names = [...first, ...second].map(({ id }) => id);
    assert.deepEqual(names, ['a', 'a~2', 'a~3', '5', '5~2']);
    assert.deepEqual(
      validator.end().map(({ row, expected }) => expected.includes(`"${names[row]}"`)),
      [true, true, true],
    );
  });

  it('may link to a record of another batch, before or after', () => {
    const validator = new BatchValidator(inputOf());
    const linked = (id, to) => ({ id, title: 'T', date: '2022', links: [{ to }] });
    validator.take({ records: [linked('a', 'c'), linked('b', 'nobody')], firstRow: 0 });
    validator.take({ records: [linked('c', 'a')], firstRow: 2 });
    assert.deepEqual(
      validator.end().map(({ row, found }) => [row, found]),
      [[1, '"nobody"']],
    );
  });

  it('come after the faults of the text', () => {
    const fault = { row: -1, message: 'a quote' };
    const validator = new BatchValidator(inputOf([fault]));
    validator.take({ records: [{ title: 'T', date: 'soon' }], firstRow: 0 });
    assert.equal(validator.end()[0], fault);
  });
});

describe('the hashes of ids', () => {
  it('know each id that was added, and no other', () => {
    const ids = new IdHashes();
    for (let number = 0; number < 20_000; number++) assert.equal(ids.add(`id-${number}`), true, String(number));
    for (let number = 0; number < 20_000; number += 7) assert.equal(ids.add(`id-${number}`), false, String(number));
    assert.equal(ids.has('id-19999'), true);
    for (let number = 0; number < 20_000; number++) assert.equal(ids.has(`ie-${number}`), false);
  });
});
