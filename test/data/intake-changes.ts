import fc from 'fast-check';
import type { EventRecord } from '../../src/data/event-record.js';
import { TableIntake } from '../../src/data/table-intake.js';

const DAY_MS = 86_400_000;

/** The day 0 of these records. */
export const EPOCH = Date.UTC(2000, 0, 1);

/** The EDTF text of a day, counted from the epoch. */
export function iso(day: number): string {
  return new Date(EPOCH + day * DAY_MS).toISOString().slice(0, 10);
}

const day = fc.integer({ min: 0, max: 60 });
/** The dates of these records: in UTC, of every kind. */
export const recordDate = fc.oneof(
  day.map(iso),
  day.map((at) => `${iso(at)}T12:00:00Z`),
  day.map((at) => EPOCH + at * DAY_MS),
  fc.tuple(day, day).map(([a, b]) => `${iso(Math.min(a, b))}/${iso(Math.max(a, b))}`),
  fc.tuple(day, fc.constantFrom('/..', '/')).map(([at, end]) => `${iso(at)}${end}`),
  fc.tuple(day, fc.constantFrom('../', '/')).map(([at, start]) => `${start}${iso(at)}`),
  fc.constantFrom('2000-01', '2000-02', '2000'),
);
const fields = fc.record(
  {
    title: fc.constantFrom('a', 'b'),
    date: recordDate,
    lane: fc.constantFrom('x', 'y', 'z'),
    category: fc.constantFrom('k', 'l'),
    weight: fc.constantFrom(0, 0.5, 1),
    kind: fc.constantFrom('event', 'marker', 'background'),
    reported: day.map(iso),
  },
  { requiredKeys: ['title', 'date'] },
);
type Fields = Omit<EventRecord, 'id'>;
type Change =
  | { readonly kind: 'add'; readonly fields: readonly Fields[] }
  | { readonly kind: 'update' | 'remove'; readonly which: number; readonly fields: Fields }
  | { readonly kind: 'look' };

/** What a host does to the records of an intake, and when it looks at them. */
export const intakeChanges: fc.Arbitrary<Change[]> = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('add' as const),
      fields: fc.array(fields as fc.Arbitrary<Fields>, { maxLength: 8 }),
    }),
    fc.record({ kind: fc.constantFrom('update' as const, 'remove' as const), which: fc.nat(200), fields }),
    fc.constant({ kind: 'look' as const }),
  ),
  { maxLength: 25 },
);

/**
 * Makes changes in an intake.
 *
 * @param look called when the host looks, and at the end, with the records that the intake should hold, by id
 */
export function changeIntake(
  changes: readonly Change[],
  look: (intake: TableIntake, records: ReadonlyMap<string, EventRecord>) => void,
): TableIntake {
  const intake = new TableIntake();
  const model = new Map<string, EventRecord>();
  let next = 0;
  for (const each of changes) {
    const ids = [...model.keys()];
    if (each.kind === 'add') {
      const records = each.fields.map((given) => ({ ...given, id: `e${next++}` }) as EventRecord);
      intake.add(records);
      for (const record of records) model.set(record.id!, record);
    } else if (each.kind === 'look') {
      look(intake, model);
    } else if (ids.length > 0) {
      const id = ids[each.which % ids.length]!;
      if (each.kind === 'remove') {
        intake.remove([id]);
        model.delete(id);
      } else {
        intake.update([{ ...each.fields, id }]);
        model.set(id, { ...model.get(id)!, ...each.fields, id });
      }
    }
  }
  look(intake, model);
  return intake;
}
