/** What a record draws as: an event on its lane, a span behind everything, or a line across the lanes. */
export type EventKind = 'event' | 'background' | 'marker';

/** How far the event is established. Without a status an event counts as confirmed. */
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
  /** Whom the source itself names: "a Japanese government source". */
  readonly attribution?: string;
  readonly quote?: string;
}

/** Another date for the same event, with who says so. */
export interface EventClaim {
  readonly date: EventDateInput;
  /** With a `date` that is one moment: until when; `..` where it goes on. */
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

/** A tie to another record by its id. */
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
  /** With a `date` that is one moment: when the event ended; `..` where it goes on. */
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
  /** Kept and written again; nothing of it is drawn yet. */
  readonly icon?: string;
  /** 0–1: what is labelled first. 0.5 when absent. */
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

/** What changes of a record: fields that are given replace those that are there, null takes one away. */
export type RecordUpdate = { readonly id: string } & {
  readonly [Field in keyof EventRecord]?: EventRecord[Field] | null;
};
