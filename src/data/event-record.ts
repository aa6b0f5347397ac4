/** How a record is drawn: an event on its lane, a span behind everything, or a line across the lanes. */
export type EventKind = 'event' | 'background' | 'marker';

/** How well established the event is. An event without a status counts as confirmed. */
export type EventStatus = 'confirmed' | 'reported' | 'disputed' | 'planned' | 'denied';

/** Where a statement comes from. Every field is optional; a title or a publisher makes it readable. */
export interface EventSource {
  readonly title?: string;
  readonly publisher?: string;
  readonly author?: string;
  /** `http:`, `https:`, `mailto:` or relative to the page, as everywhere in a record. */
  readonly url?: string;
  /** The address of an archived copy. */
  readonly archived?: string;
  /** EDTF. */
  readonly published?: string;
  /** EDTF. */
  readonly retrieved?: string;
  /** Who the source itself attributes it to: "a Japanese government source". */
  readonly attribution?: string;
  /** What it says, in its own words. */
  readonly quote?: string;
}

/** Another date for the same event, and who claims it. */
export interface EventClaim {
  readonly date: EventDateInput;
  /** Only beside a `date` that is a single moment: when the event ended; `..` if it is ongoing. */
  readonly end?: EventDateInput;
  /** Who claims it. */
  readonly source?: EventSource;
  readonly note?: string;
}

/** A picture, or a link to something else to see or hear. */
export interface EventMedia {
  readonly url: string;
  /** Its media type, such as `audio/mpeg`: anything but an image is shown as a link. An image without it. */
  readonly type?: string;
  /** What a picture shows, for those who do not see it. */
  readonly alt?: string;
  readonly caption?: string;
  /** Whose it is. */
  readonly credit?: string;
}

/** A link to another record by its id. */
export interface EventLink {
  /** The id of the other record. */
  readonly to: string;
  /** What it is to this one, in a word of your own. */
  readonly relation?: string;
  /** The text of the link; the title of the other record without it. */
  readonly label?: string;
}

/** A date as hosts give it: EDTF text (ISO date-times are EDTF), a `Date`, or milliseconds since 1970-01-01T00:00Z. */
export type EventDateInput = string | number | Date;

/**
 * One event as a host hands it in. Only `title` and `date` are required.
 * Fields this interface does not name are kept through every read and write.
 */
export interface EventRecord {
  /** Names the record among the others. One without is named after its position (`event-3`). */
  readonly id?: string;
  readonly title: string;
  /** When it happened, as exactly as is known: `2022-02-05`, `2022-01`, `2022~`, `2022-01-21/2022-02`, `/2022-02-05`. */
  readonly date: EventDateInput;
  /** Only beside a `date` that is a single moment: when the event ended; `..` if it is ongoing. */
  readonly end?: EventDateInput;
  /** `event` without it. */
  readonly kind?: EventKind;
  readonly description?: string;
  /** A lane of your own naming, for `lane-by="lane"`. */
  readonly lane?: string;
  /** Gives the event its colour. */
  readonly category?: string;
  readonly tags?: readonly string[];
  /** Who took part. With `lane-by="actors"` the event is on the lane of each. */
  readonly actors?: readonly string[];
  /** Who acted … */
  readonly from?: string;
  /** … on whom. */
  readonly to?: string;
  readonly place?: string;
  /** Where to read more: `http:`, `https:`, `mailto:` or relative to the page. */
  readonly url?: string;
  /** A CSS colour. */
  readonly color?: string;
  /** Kept on reading and writing, but not drawn yet. */
  readonly icon?: string;
  /** 0–1: heavier events are labelled first. 0.5 when absent. */
  readonly weight?: number;
  /** `confirmed` without it. */
  readonly status?: EventStatus;
  /** EDTF: when it became known. */
  readonly reported?: EventDateInput;
  /** Other dates for the same event. */
  readonly claims?: readonly EventClaim[];
  readonly sources?: readonly EventSource[];
  readonly media?: EventMedia | readonly EventMedia[];
  /** To other records. */
  readonly links?: readonly EventLink[];
  /** IANA zone of a time given without an offset. */
  readonly timezone?: string;
  /** BCP 47 language of its texts. */
  readonly lang?: string;
  /** The direction of its texts. */
  readonly dir?: 'ltr' | 'rtl' | 'auto';
  /** The host's own; never read by the library. */
  readonly data?: unknown;
  readonly [field: string]: unknown;
}

/** Changes to a record: the given fields replace the present ones, and null removes a field. */
export type RecordUpdate = { readonly id: string } & {
  readonly [Field in keyof EventRecord]?: EventRecord[Field] | null;
};
