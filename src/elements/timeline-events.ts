import type { EventRecord } from '../data/event-record.js';
import type { RecordIssue } from '../data/records/record-issue.js';
import type { TimeSpan } from '../time/instant.js';

const UP: EventInit = { bubbles: true, composed: true };

/** `timeline-load`: records were read and are about to be drawn. */
export class TimelineLoadEvent extends Event {
  /** How many records there are. */
  readonly count: number;
  /** What could not be read, or had to be guessed. */
  readonly issues: readonly RecordIssue[];

  constructor(count: number, issues: readonly RecordIssue[]) {
    super('timeline-load', UP);
    this.count = count;
    this.issues = issues;
  }
}

/** `timeline-progress`: more records have arrived; fired a few times a second. */
export class TimelineProgressEvent extends Event {
  /** How many records have arrived, including those that cannot be read. */
  readonly records: number;
  /** Null while unknown. */
  readonly totalRecords: number | null;
  /** Zero for records in memory. */
  readonly bytesRead: number;
  /** Null when the source does not say. */
  readonly totalBytes: number | null;

  constructor(progress: Pick<TimelineProgressEvent, 'records' | 'totalRecords' | 'bytesRead' | 'totalBytes'>) {
    super('timeline-progress', UP);
    this.records = progress.records;
    this.totalRecords = progress.totalRecords;
    this.bytesRead = progress.bytesRead;
    this.totalBytes = progress.totalBytes;
  }
}

/** `timeline-error`: some records, an attribute or the whole source could not be read. What could be read is drawn all the same. */
export class TimelineErrorEvent extends Event {
  /** The faults of single records; empty when the source itself failed. */
  readonly issues: readonly RecordIssue[];
  /** Why the source or an attribute could not be read; null when only records are at fault. */
  readonly error: Error | null;

  constructor(issues: readonly RecordIssue[], error: Error | null) {
    super('timeline-error', UP);
    this.issues = issues;
    this.error = error;
  }
}

/** `timeline-view-change`: the user zoomed or panned. */
export class TimelineViewChangeEvent extends Event {
  /** What is shown now, half-open, ms. */
  readonly view: TimeSpan;

  constructor(view: TimeSpan) {
    super('timeline-view-change', UP);
    this.view = view;
  }
}

/** `timeline-select`: the user selected events. */
export class TimelineSelectEvent extends Event {
  /** The ids of all selected events; none when the selection was cleared. */
  readonly ids: readonly string[];

  constructor(ids: readonly string[]) {
    super('timeline-select', UP);
    this.ids = ids;
  }
}

/** `timeline-activate`: the user asked for the details of an event; `preventDefault()` keeps the detail panel closed. */
export class TimelineActivateEvent extends Event {
  readonly record: EventRecord;

  constructor(record: EventRecord) {
    super('timeline-activate', { ...UP, cancelable: true });
    this.record = record;
  }
}

/** What a control requests of a timeline on behalf of the user. */
export type TimelineRequest =
  | { readonly action: 'zoom'; readonly factor: number }
  | { readonly action: 'fit' }
  | { readonly action: 'follow'; readonly follow: boolean }
  | { readonly action: 'stop' }
  /** Lets the user choose a file to show; only if the page accepts data. */
  | { readonly action: 'open' }
  /** `details` also opens the details of the event, as a link to it does. */
  | { readonly action: 'focus'; readonly id: string; readonly details?: boolean };

/**
 * `timeline-request`: a control (toolbar, detail, list, or the host's own) asks for something on behalf of the user.
 * Dispatch it on the timeline, or on anything inside it. Third-party controls need no import:
 * `timeline.dispatchEvent(Object.assign(new Event('timeline-request'), { request: { action: 'fit' } }))`.
 */
export class TimelineRequestEvent extends Event {
  readonly request: TimelineRequest;

  constructor(request: TimelineRequest) {
    super('timeline-request', UP);
    this.request = request;
  }
}

declare global {
  // Of elements, documents and windows: the events bubble.
  interface GlobalEventHandlersEventMap {
    'timeline-load': TimelineLoadEvent;
    'timeline-progress': TimelineProgressEvent;
    'timeline-error': TimelineErrorEvent;
    'timeline-view-change': TimelineViewChangeEvent;
    'timeline-select': TimelineSelectEvent;
    'timeline-activate': TimelineActivateEvent;
    'timeline-request': TimelineRequestEvent;
  }
  interface HTMLElementEventMap {
    'timeline-state': Event;
  }
}
