import { LONGEST_YEAR_MS, utcCivil } from '../../../time/civil.js';
import { offsetRuns } from '../../../time/zone.js';
import { edtfDay, edtfTime, twoDigits } from '../../../time/edtf/edtf-text.js';

/** Before clocks were first set by zones nothing changes, and nobody knows what will after 2100. */
const FIRST_KNOWN_MS = Date.UTC(1840, 0, 1);
const LAST_KNOWN_MS = Date.UTC(2100, 0, 1);
/** No more changes than this are written out; programs that know the name of the zone need none. */
const MAX_RUNS = 400;

/**
 * Writes the VTIMEZONE that RFC 5545 requires for a TZID: each offset that the zone had while it is used.
 *
 * @param first the first local time in the zone, in ms as if in UTC
 * @param last the last one
 */
export function writtenZone(zone: string, first: number, last: number): string[] {
  const runs: { readonly start: number; readonly offsetMs: number }[] = [];
  const from = Math.max(first - LONGEST_YEAR_MS, FIRST_KNOWN_MS);
  for (const run of offsetRuns(from, Math.max(from, Math.min(last + LONGEST_YEAR_MS, LAST_KNOWN_MS)), zone)) {
    if (runs.push(run) >= MAX_RUNS) break;
  }
  const standard = Math.min(...runs.map(({ offsetMs }) => offsetMs));
  const lines = runs.flatMap(({ start, offsetMs }, index) => {
    const before = runs[index - 1]?.offsetMs ?? offsetMs;
    const name = offsetMs > standard ? 'DAYLIGHT' : 'STANDARD';
    // The time of a change is given by the clock before it.
    const local = utcCivil(index === 0 ? first - LONGEST_YEAR_MS : start + before);
    const at = `${edtfDay(local)}T${edtfTime({ ...local, ms: 0 })}`.replace(/[-:]/g, '');
    return [
      `BEGIN:${name}`,
      `DTSTART:${at}`,
      `TZOFFSETFROM:${offsetText(before)}`,
      `TZOFFSETTO:${offsetText(offsetMs)}`,
      `END:${name}`,
    ];
  });
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...lines, 'END:VTIMEZONE'];
}

function offsetText(ms: number): string {
  const seconds = Math.round(Math.abs(ms) / 1000);
  const rest = seconds % 60;
  const text = `${twoDigits(Math.floor(seconds / 3600))}${twoDigits(Math.floor(seconds / 60) % 60)}${rest > 0 ? twoDigits(rest) : ''}`;
  return `${ms < 0 ? '-' : '+'}${text}`;
}
