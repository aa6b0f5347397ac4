/** How a record is drawn: an event on its lane, a span behind everything, or a line across the lanes. */
export type EventKind = 'event' | 'background' | 'marker';

/** How well established the event is. An event without a status counts as confirmed. */
export type EventStatus = 'confirmed' | 'reported' | 'disputed' | 'planned' | 'denied';

/** Where a statement comes from. Every field is optional; a title or a publisher makes it readable. */
export interface EventSource {
  readonly title?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly url?: string;
  /** The address of an archived copy. */
  readonly archived?: string;
  /** EDTF. */
  readonly published?: string;
  /** EDTF. */
  readonly retrieved?: string;
  /** Who the source itself attributes it to: "a Japanese government source". */
  readonly attribution?: string;
  readonly quote?: string;
}

/** Another date for the same event, and who claims it. */
export interface EventClaim {
  readonly date: EventDateInput;
  /** Only beside a `date` that is a single moment: when the event ended; `..` if it is ongoing. */
  readonly end?: EventDateInput;
  readonly source?: EventSource;
  readonly note?: string;
}

export interface EventMedia {
  readonly url: string;
  readonly type?: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** A link to another record by its id. */
export interface EventLink {
  readonly to: string;
  readonly relation?: string;
  readonly label?: string;
}

/** A date as hosts give it: EDTF text (ISO date-times are EDTF), a `Date`, or milliseconds since 1970-01-01T00:00Z. */
export type EventDateInput = string | number | Date;

/**
 * One event as a host hands it in. Only `title` and `date` are required.
 * Fields this interface does not name are kept through every read and write.
 */
export interface EventRecord {
  readonly id?: string;
  readonly title: string;
  readonly date: EventDateInput;
  /** Only beside a `date` that is a single moment: when the event ended; `..` if it is ongoing. */
  readonly end?: EventDateInput;
  readonly kind?: EventKind;
  readonly description?: string;
  readonly lane?: string;
  readonly category?: string;
  readonly tags?: readonly string[];
  readonly actors?: readonly string[];
  /** Who acted … */
  readonly from?: string;
  /** … on whom. */
  readonly to?: string;
  readonly place?: string;
  readonly url?: string;
  /** A CSS colour. */
  readonly color?: string;
  /** Kept on reading and writing, but not drawn yet. */
  readonly icon?: string;
  /** 0–1: heavier events are labelled first. 0.5 when absent. */
  readonly weight?: number;
  readonly status?: EventStatus;
  /** EDTF: when it became known. */
  readonly reported?: EventDateInput;
  readonly claims?: readonly EventClaim[];
  readonly sources?: readonly EventSource[];
  readonly media?: EventMedia | readonly EventMedia[];
  readonly links?: readonly EventLink[];
  /** IANA zone of a time given without an offset. */
  readonly timezone?: string;
  /** BCP 47 language of its texts. */
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl' | 'auto';
  /** The host's own; never read by the library. */
  readonly data?: unknown;
  readonly [field: string]: unknown;
}

/** Changes to a record: the given fields replace the present ones, and null removes a field. */
export type RecordUpdate = { readonly id: string } & {
  readonly [Field in keyof EventRecord]?: EventRecord[Field] | null;
};
