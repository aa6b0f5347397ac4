import { isDoubtfulTime } from './doubtful-time.js';
import { readText, type FieldReader, type FieldReaders } from './field-reader.js';
import type { PlacedDate } from './date-reader.js';
import { isPlainText } from './plain-text.js';
import type { SpanReader } from './span-reader.js';

/** Roles are numbers: six text comparisons for each field would take longer than reading it. */
const FOREIGN_FIELD = 0;
const ID = 1;
const TITLE = 2;
const DATE = 3;
const END = 4;
const TIMEZONE = 5;
const WEIGHT = 6;
const TEXT = 7;
const OTHER = 8;

/** A field, and how its value is judged. */
interface Slot {
  readonly key: string;
  readonly role: number;
  readonly reader: FieldReader;
}

const FOREIGN: FieldReader = (value) => value;
const OWN_ROLES: ReadonlyMap<string, number> = new Map([
  ['id', ID],
  ['title', TITLE],
  ['date', DATE],
  ['end', END],
  ['timezone', TIMEZONE],
  ['weight', WEIGHT],
]);

/**
 * Recognises at little cost the records that are right as they are, which are nearly all of a million, and reads their
 * dates on the way. It does not say what is wrong with the others; `validateRecord` finds out.
 */
export class PlainRecordReader {
  readonly #readers: FieldReaders;
  readonly #spans: SpanReader;
  /** The fields of the last record, in its order; the next record mostly has the same. */
  readonly #slots: Slot[] = [];
  #isDoubtful = false;
  readonly #doubt = (): void => {
    this.#isDoubtful = true;
  };

  constructor(readers: FieldReaders, spans: SpanReader) {
    this.#readers = readers;
    this.#spans = spans;
  }

  /**
   * Reads the dates of a record that is right as it is; null for any other. Only the id may be absent. The result is
   * valid until the next call.
   *
   * @throws whatever a getter of the host's throws, and `DateFault`
   */
  read(raw: unknown): PlacedDate | null {
    if (typeof raw !== 'object' || raw === null || Object.getPrototypeOf(raw) !== Object.prototype) return null;
    const record = raw as Record<string, unknown>;
    const slots = this.#slots;
    let at = 0;
    let id: unknown;
    let title: unknown;
    let date: unknown;
    let end: unknown;
    let timezone: unknown;
    this.#isDoubtful = false;
    for (const key in record) {
      let slot = slots[at];
      if (slot?.key !== key) slot = slots[at] = this.#slotOf(key);
      at++;
      const value = record[key];
      switch (slot.role) {
        case ID:
          id = value;
          break;
        case TITLE:
          title = value;
          break;
        case DATE:
          date = value;
          break;
        case END:
          if (value === null || value === '' || isDoubtfulTime(value)) return null;
          end = value;
          break;
        case TIMEZONE:
          if (value !== undefined && slot.reader(value, key, this.#doubt) !== value) return null;
          timezone = value;
          break;
        case TEXT:
          if (typeof value === 'string' ? !isPlainText(value) : value !== undefined) return null;
          break;
        case WEIGHT:
          if (typeof value === 'number' ? !(value >= 0 && value <= 1) : value !== undefined) return null;
          break;
        case OTHER:
          if (value === undefined) break;
          if (value === null || slot.reader(value, key, this.#doubt) !== value || this.#isDoubtful) return null;
          break;
        case FOREIGN_FIELD:
      }
    }
    if (id !== undefined && (typeof id !== 'string' || id === '')) return null;
    if (typeof title !== 'string' || !isPlainText(title) || isBlank(title)) return null;
    // Not a date at all: a fault thrown here would only be made again by the closer look.
    if (typeof date !== 'string' && !(typeof date === 'number' ? !isDoubtfulTime(date) : date instanceof Date))
      return null;
    const span = this.#spans.readFields(date, end, timezone);
    // Beside a date that is an interval or a set, an end has no meaning.
    return end === undefined || span.isMoment ? span : null;
  }

  #slotOf(key: string): Slot {
    const reader = this.#readers.get(key) ?? FOREIGN;
    const own = OWN_ROLES.get(key);
    const role = own ?? (reader === readText ? TEXT : reader === FOREIGN ? FOREIGN_FIELD : OTHER);
    return { key, role, reader };
  }
}

function isBlank(text: string): boolean {
  return !(text.charCodeAt(0) > 0x20 && text.charCodeAt(0) < 0x7f) && text.trim() === '';
}
