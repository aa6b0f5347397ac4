import type { EventRecord } from '../../src/data/event-record.js';
import type { EventTable } from '../../src/data/event-table.js';
import type { EventTimeline } from '../../src/elements/event-timeline.js';
import { TimelineErrorEvent } from '../../src/elements/timeline-events.js';

/** A record of one day: the first of January 2021 is day 1. */
export function recordOn(id: string, day: number): EventRecord {
  return { id, title: `Event ${id}`, date: new Date(Date.UTC(2021, 0, day)).toISOString().slice(0, 10) };
}

/** Records with one title over a century; their ids begin with it. */
export function list(count: number, title: string): EventRecord[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `${title}${i}`,
    title,
    date: `${1900 + (i % 100)}-0${1 + (i % 9)}-1${i % 10}`,
  }));
}

/** Collects the tables that a timeline draws from now on, each once. */
export function tablesOf(element: EventTimeline): readonly EventTable[] {
  const tables: EventTable[] = [];
  element.addEventListener('timeline-state', () => {
    const table = element.state.lanes?.table;
    if (table && tables.at(-1) !== table) tables.push(table);
  });
  return tables;
}

/** The messages of all issues in these events. */
export function messages(events: readonly Event[]): string[] {
  return events.flatMap((event) =>
    event instanceof TimelineErrorEvent ? event.issues.map(({ message }) => message) : [],
  );
}

/** Counts the turns that the page gets while a condition holds. */
export function turnsWhile(holds: () => boolean): { readonly count: number } {
  const turns = { count: 0 };
  const turn = () => {
    turns.count++;
    if (holds()) setTimeout(turn);
  };
  setTimeout(turn);
  return turns;
}
