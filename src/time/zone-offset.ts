import { BoundedCache } from './bounded-cache.js';

/**
 * Offsets of IANA zones from UTC, taken from the runtime's own time zone database.
 *
 * Not `tzOffset` of @date-fns/tz: it loses the sign of offsets between 0 and −1 h (Monrovia 1971, −00:44:30, comes out as
 * +44.5 min; London and Dublin before standard time likewise), and asks Intl on every call.
 */

/** A stretch of constant offset, half-open in ms. */
export interface OffsetRun {
  readonly start: number;
  readonly end: number;
  readonly offsetMs: number;
}

// The offset is probed at the ends of blocks; where both agree, it is constant in between. No zone of tzdb 2025c
// changes twice within 95 h (Freetown 1939), and a block is 37.3 h.
const BLOCK_MS = 2 ** 27;
const MAX_BLOCKS = 8192;
const MAX_ZONES = 1024;

// Intl knows nothing outside the range of Date: beyond it, the offset at the nearer end applies for ever.
const DATE_LIMIT_MS = 8.64e15;
const FIRST_BLOCK = Math.floor(-DATE_LIMIT_MS / BLOCK_MS);
const LAST_BLOCK = Math.floor(DATE_LIMIT_MS / BLOCK_MS);

/** Recently renamed zones: each name maps to the other, for runtimes that know only one of them. */
const RENAMED: Readonly<Record<string, string>> = {
  'Europe/Kyiv': 'Europe/Kiev',
  'Europe/Kiev': 'Europe/Kyiv',
  'America/Nuuk': 'America/Godthab',
  'America/Godthab': 'America/Nuuk',
  'Pacific/Kanton': 'Pacific/Enderbury',
  'Pacific/Enderbury': 'Pacific/Kanton',
};

interface Block {
  readonly beforeMs: number;
  /** When `afterMs` takes effect; the end of the block if the offset does not change in it. */
  readonly changesAt: number;
  readonly afterMs: number;
}

/** The offsets of one zone, probed once and remembered by block. */
class ZoneOffsets {
  readonly #format: Intl.DateTimeFormat;
  readonly #blocks = new BoundedCache<number, Block>(MAX_BLOCKS);
  readonly #edges = new BoundedCache<number, number>(MAX_BLOCKS);

  constructor(format: Intl.DateTimeFormat) {
    this.#format = format;
  }

  offsetAt(at: number): number {
    const block = this.#block(blockOf(at));
    return at < block.changesAt ? block.beforeMs : block.afterMs;
  }

  runsIn(start: number, end: number): readonly OffsetRun[] {
    const runs: OffsetRun[] = [];
    let runStart = start;
    let offsetMs = this.offsetAt(start);
    const last = blockOf(end);
    for (let index = blockOf(start); index <= last; index++) {
      const block = this.#block(index);
      if (block.beforeMs === block.afterMs || block.changesAt <= start || block.changesAt >= end) continue;
      runs.push({ start: runStart, end: block.changesAt, offsetMs });
      runStart = block.changesAt;
      offsetMs = block.afterMs;
    }
    runs.push({ start: runStart, end, offsetMs });
    return runs;
  }

  #block(index: number): Block {
    const known = this.#blocks.peek(index);
    if (known) return known;
    const beforeMs = this.#edge(index);
    const afterMs = this.#edge(index + 1);
    const end = (index + 1) * BLOCK_MS;
    const block = { beforeMs, afterMs, changesAt: beforeMs === afterMs ? end : this.#changeIn(index, beforeMs) };
    this.#blocks.set(index, block);
    return block;
  }

  #edge(index: number): number {
    return this.#edges.get(index, () => this.#probe(index * BLOCK_MS));
  }

  /** Bisects a block down to the whole second at which the offset changes. */
  #changeIn(index: number, beforeMs: number): number {
    let before = Math.floor((index * BLOCK_MS) / 1000);
    let after = Math.ceil(((index + 1) * BLOCK_MS) / 1000);
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (this.#probe(middle * 1000) === beforeMs) before = middle;
      else after = middle;
    }
    return after * 1000;
  }

  #probe(at: number): number {
    const ms = Math.min(DATE_LIMIT_MS, Math.max(-DATE_LIMIT_MS, at));
    const utc = new Date(ms);
    const local = (this.#format.format(ms).match(/\d+/g) ?? []).map(Number);
    const [day = NaN, hour = NaN, minute = NaN, second = NaN] = local;
    const seconds =
      dayStep(utc.getUTCDate(), day) * 86_400 +
      ((hour % 24) - utc.getUTCHours()) * 3600 +
      (minute - utc.getUTCMinutes()) * 60 +
      (second - utc.getUTCSeconds());
    if (Number.isNaN(seconds))
      throw new RangeError(`zoneOffsetMs: found ${local.join()} from Intl, expected day, hour, minute, second`);
    return seconds * 1000;
  }
}

/** Bounded because the names come from data: a file of nonsense must not make it grow without limit. */
const zones = new BoundedCache<string, ZoneOffsets | null>(MAX_ZONES);

/**
 * Returns whether the runtime knows a time zone.
 *
 * @example isTimeZone('Europe/Kyiv') // true, also where only Europe/Kiev is known
 */
export function isTimeZone(zone: string): boolean {
  return zone === 'UTC' || offsetsOf(zone) !== null;
}

/** Checks that the runtime knows a time zone. @throws {RangeError} if it does not */
export function checkTimeZone(zone: string): void {
  if (zone !== 'UTC') knownOffsets(zone);
}

/**
 * Returns how far a zone's clocks are ahead of UTC at an instant, in ms, to the second in local mean time.
 * Outside the range of `Date` it is the offset at the nearer end of that range.
 *
 * @throws {RangeError} for a zone that the runtime does not know
 * @example zoneOffsetMs(instant(0), 'Africa/Monrovia') // -2_670_000
 */
export function zoneOffsetMs(at: number, zone: string): number {
  return zone === 'UTC' ? 0 : knownOffsets(zone).offsetAt(at);
}

/**
 * Splits a stretch of time where the zone's offset changes: at least one run, in order, the first from `start`, the
 * last to `end` (ms). Costs one step for each 37 h of the stretch.
 *
 * @throws {RangeError} for a zone that the runtime does not know
 */
export function offsetRuns(start: number, end: number, zone: string): readonly OffsetRun[] {
  return zone === 'UTC' ? [{ start, end, offsetMs: 0 }] : knownOffsets(zone).runsIn(start, end);
}

function knownOffsets(zone: string): ZoneOffsets {
  const offsets = offsetsOf(zone);
  if (!offsets)
    throw new RangeError(`time zone: found "${zone}", expected an IANA name such as "Europe/Kyiv" or "UTC"`);
  return offsets;
}

function offsetsOf(zone: string): ZoneOffsets | null {
  return zones.get(zone, () => {
    const format = formatOf(zone) ?? formatOf(RENAMED[zone] ?? '');
    return format && new ZoneOffsets(format);
  });
}

function formatOf(zone: string): Intl.DateTimeFormat | null {
  if (typeof zone !== 'string' || zone === '') return null; // Intl takes undefined to mean the system's zone
  try {
    // Day and time of day are enough, as an offset is less than a day; without a year there are no eras to handle.
    // `format` takes half as long as `formatToParts`; en-US with h23 writes in this order and in ASCII digits.
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return null;
  }
}

function blockOf(at: number): number {
  return Math.min(LAST_BLOCK, Math.max(FIRST_BLOCK, Math.floor(at / BLOCK_MS)));
}

/** Returns −1, 0 or 1: the number of days from one day of the month to another that is the same or adjacent. */
function dayStep(from: number, to: number): number {
  if (Math.abs(to - from) <= 1) return to - from;
  return to < from ? 1 : -1;
}
