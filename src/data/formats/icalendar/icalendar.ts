import { describeValue } from '../../describe-value.js';
import { LONGEST_YEAR_MS } from '../../../time/civil.js';
import { toEdtf } from '../../../time/edtf/date-input.js';
import { spanOf } from '../../../time/edtf/date-bounds.js';
import { EdtfSyntaxError } from '../../../time/edtf/edtf-syntax-error.js';
import { icalendarSigns } from '../format-signs.js';
import { datesOfSpan, fieldsOfEvent, firstOf, readSpan, type ICalendarSpan } from './icalendar-event.js';
import { readICalendarLines, unescapeText, type ICalendarComponent } from './icalendar-lines.js';
import { expandEvent, type Expansion, type ExpansionWindow } from './icalendar-expansion.js';
import { comparable, edtfOf } from './icalendar-time.js';
import { ICalendarOverrides } from './icalendar-overrides.js';
import { writeICalendar } from './icalendar-writer.js';
import { ICalendarZones } from './icalendar-zones.js';
import { RecordGatherer, type DraftRecord } from '../record-gatherer.js';
import type { FormatRecords, ReadOptions, RecordFormat } from '../record-format.js';

/** iCalendar (RFC 5545): the events of a calendar, with recurring ones expanded within a window. */
export const icalendar: RecordFormat = { ...icalendarSigns, read, write: writeICalendar };

/** How many records one file may expand to. */
const MAX_RECORDS = 300_000;

function read(text: string, options: ReadOptions = {}): FormatRecords {
  const gatherer = new RecordGatherer();
  const roots = readICalendarLines(text, (line, found, expected) => {
    gatherer.warnOfDocument('', `${found} in line ${line}`, expected);
  });
  const calendars = roots.filter(({ name }) => name === 'VCALENDAR');
  if (calendars.length === 0) gatherer.fail('', 'no VCALENDAR', 'BEGIN:VCALENDAR');
  const zones = new ICalendarZones(calendars, (found, expected) => gatherer.warnOfDocument('TZID', found, expected));
  const components = calendars.flatMap((calendar) => calendar.components);
  new EventReader(zones, gatherer, options).read(components.filter(({ name }) => name === 'VEVENT'));
  warnOfOthers(components, gatherer);
  return gatherer.validated({ title: calendars.map(titleOf).find((title) => title !== undefined) });
}

function titleOf(calendar: ICalendarComponent): string | undefined {
  const title = firstOf(calendar, 'NAME') ?? firstOf(calendar, 'X-WR-CALNAME');
  return title && unescapeText(title.value).trim();
}

/** Reports what else is in a calendar: tasks, journals, alarms. */
function warnOfOthers(components: readonly ICalendarComponent[], gatherer: RecordGatherer): void {
  const counts = new Map<string, number>();
  for (const { name, components: inner } of components) {
    const others = name === 'VEVENT' ? inner.map((component) => component.name) : name === 'VTIMEZONE' ? [] : [name];
    for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  for (const [name, count] of counts) gatherer.warnOfDocument(name, `${count} ${name}`, 'VEVENT; they are passed over');
}

class EventReader {
  readonly #zones: ICalendarZones;
  readonly #gatherer: RecordGatherer;
  readonly #options: ReadOptions;
  /** The number of series whose rule has no end, and of those that were cut off at the limit for one series. */
  #endless = 0;
  #cut = 0;
  #canceled = 0;
  #tentative = 0;

  constructor(zones: ICalendarZones, gatherer: RecordGatherer, options: ReadOptions) {
    this.#zones = zones;
    this.#gatherer = gatherer;
    this.#options = options;
  }

  read(events: readonly ICalendarComponent[]): void {
    const overrides = overridesByUid(events);
    const spans = new Map<ICalendarComponent, ICalendarSpan | null>();
    const allOverrides = new Set([...overrides.values()].flat());
    let last = -Infinity;
    for (const event of events) {
      const span = readSpan(event, this.#zones, (path, found, expected) =>
        this.#gatherer.warnOfDocument(path, found, expected),
      );
      spans.set(event, span);
      if (span !== null) last = Math.max(last, span.start.localMs);
    }
    const window = windowOf(this.#options, last, this.#gatherer);
    for (const event of events) {
      if (allOverrides.has(event)) continue;
      const span = spans.get(event) ?? null;
      this.#readEvent(event, span, overrides.get(uidOf(event) ?? '') ?? [], spans, window);
      if (this.#gatherer.nextRow >= MAX_RECORDS) {
        this.#gatherer.fail('', `more than ${MAX_RECORDS} events once expanded`, 'fewer; narrow the window');
        break;
      }
    }
    this.#warnOfAssumptions(window);
  }

  #readEvent(
    event: ICalendarComponent,
    span: ICalendarSpan | null,
    overrides: readonly ICalendarComponent[],
    spans: ReadonlyMap<ICalendarComponent, ICalendarSpan | null>,
    window: ExpansionWindow,
  ): void {
    const fields = fieldsOfEvent(event);
    const uid = uidOf(event);
    const rule = firstOf(event, 'RRULE')?.value;
    const isRecurring = rule !== undefined || firstOf(event, 'RDATE') !== undefined;
    if (span === null || !isRecurring) {
      this.#add(event, {
        id: uid,
        ...fields,
        ...(span === null ? { date: firstOf(event, 'DTSTART')?.value } : datesOfSpan(span)),
      });
      return;
    }
    const expansion: Expansion = expandEvent(event, span, window, this.#zones, (path, found, expected) =>
      this.#gatherer.warn(path, found, expected),
    );
    if (expansion.isEndless) this.#endless++;
    if (expansion.isCut) this.#cut++;
    const overridden = new ICalendarOverrides(overrides, spans, this.#zones, (path, found, expected) =>
      this.#gatherer.warn(path, found, expected),
    );
    const idAt = ({ start }: ICalendarSpan) => uid && `${uid}/${edtfOf(start)}`;
    const recurrence = rule === undefined ? {} : { recurrence: rule };
    for (const occurrence of expansion.spans) {
      const { event: override, span: when } = overridden.take(occurrence);
      const shown = override === null ? event : completed(override, event);
      const own = override === null ? fields : fieldsOfEvent(shown);
      this.#add(shown, { id: idAt(occurrence), ...own, ...recurrence, ...datesOfSpan(when) });
    }
    // An occurrence that was moved out of the window, or replaces one that the rule does not give.
    for (const { event: override, span: when } of overridden.untaken()) {
      const start = comparable(when.start);
      if (override === null || start < window.start || (start >= window.end && window.isAsked)) continue;
      const shown = completed(override, event);
      this.#add(shown, { id: idAt(when), ...fieldsOfEvent(shown), ...datesOfSpan(when) });
    }
  }

  #add(event: ICalendarComponent, draft: DraftRecord): void {
    if (draft['status'] === 'denied') this.#canceled++;
    if (draft['status'] === 'planned') this.#tentative++;
    if (firstOf(event, 'SUMMARY') === undefined) this.#gatherer.warn('SUMMARY', 'nothing', 'a SUMMARY');
    this.#gatherer.add(draft);
  }

  #warnOfAssumptions({ end }: ExpansionWindow): void {
    const warn = (path: string, found: string, expected: string) =>
      this.#gatherer.warnOfDocument(path, found, expected);
    if (this.#endless > 0) {
      const until = edtfOf({ isDay: true, localMs: end, zone: null });
      warn(
        'RRULE',
        `${this.#endless} recurring without end`,
        `an end; they are expanded until ${until} (the option window)`,
      );
    }
    if (this.#cut > 0)
      warn('RRULE', `${this.#cut} recurring more often than is read`, 'fewer times; only the first are read');
    if (this.#canceled > 0)
      warn('STATUS', `${this.#canceled} CANCELLED`, 'a status of records; they are read as denied');
    if (this.#tentative > 0)
      warn('STATUS', `${this.#tentative} TENTATIVE`, 'a status of records; they are read as planned');
  }
}

/**
 * Completes a changed occurrence, which should be complete by itself (RFC 5545 §3.8.4.4): one without a title, such as
 * a bare cancellation, has only the changes.
 */
function completed(override: ICalendarComponent, series: ICalendarComponent): ICalendarComponent {
  if (firstOf(override, 'SUMMARY') !== undefined) return override;
  const inherited = series.properties.filter(({ name }) => firstOf(override, name) === undefined);
  return { ...override, properties: [...override.properties, ...inherited] };
}

function uidOf(event: ICalendarComponent): string | undefined {
  return unescapeText(firstOf(event, 'UID')?.value ?? '').trim() || undefined;
}

/** Groups the events that replace an occurrence by the UID of the series. Without a series they are ordinary events. */
function overridesByUid(events: readonly ICalendarComponent[]): Map<string, ICalendarComponent[]> {
  const series = new Set(events.filter((event) => firstOf(event, 'RECURRENCE-ID') === undefined).map(uidOf));
  const overrides = new Map<string, ICalendarComponent[]>();
  for (const event of events) {
    const uid = uidOf(event);
    if (uid === undefined || firstOf(event, 'RECURRENCE-ID') === undefined || !series.has(uid)) continue;
    const known = overrides.get(uid);
    if (known === undefined) overrides.set(uid, [event]);
    else known.push(event);
  }
  return overrides;
}

/**
 * Returns the window within which recurrences are expanded. If the options have none, it ends a year after the last
 * start in the file (or after `now`, if given and later) and cuts off only rules without an end: so the same file gives
 * the same records on any day.
 */
function windowOf({ window, now }: ReadOptions, lastMs: number, gatherer: RecordGatherer): ExpansionWindow {
  try {
    if (window !== undefined) {
      return {
        start: spanOf(toEdtf(window.start)).start ?? -Infinity,
        end: spanOf(toEdtf(window.end)).end ?? Infinity,
        isAsked: true,
      };
    }
    const nowMs = now === undefined ? -Infinity : (spanOf(toEdtf(now)).start ?? -Infinity);
    return { start: -Infinity, end: Math.max(lastMs, nowMs) + LONGEST_YEAR_MS, isAsked: false };
  } catch (error) {
    if (!(error instanceof EdtfSyntaxError)) throw error;
    gatherer.warnOfDocument('window', describeValue(error.input), `an EDTF date: ${error.expected}`);
    return { start: -Infinity, end: lastMs + LONGEST_YEAR_MS, isAsked: false };
  }
}
