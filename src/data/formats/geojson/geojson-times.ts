import { isPeerObject, peerText, type PeerObject } from '../json-document.js';
import { peerDate } from '../peer-date.js';
import type { RecordGatherer } from '../record-gatherer.js';
import { numberDates } from '../tables/machine-date.js';
import { yearText } from '../tables/written-date.js';

const STARTS =
  'date start time timestamp datetime startDate start_date startTime start_time begin @timestamp when year'.split(' ');
const ENDS = 'end stop endDate end_date endTime end_time'.split(' ');

export interface FeatureTimes {
  readonly date: unknown;
  readonly end: unknown;
  /** The properties that say them. */
  readonly taken: readonly string[];
}

/** Says whether the numbers for times in a file are seconds since 1970, by their size: each of them, so that ms of 1970 stay ms. */
export function countsSeconds(features: readonly unknown[]): boolean {
  const numbers = features.flatMap((feature) => {
    const properties = isPeerObject(feature) ? feature['properties'] : null;
    if (!isPeerObject(properties)) return [];
    return [...STARTS, ...ENDS].map((name) => properties[name]).filter((value) => typeof value === 'number');
  });
  return numbers.length > 0 && numbers.every((number) => numberDates(String(number)) === 'seconds');
}

/**
 * Finds when a feature was: in a `when` as GeoJSON-LD and GeoJSON-T have it (`start`, `stop` or a list of `timespans`), in
 * the `coordTimes` of a track, or in a property of a usual name.
 */
export function readTimes(
  feature: PeerObject,
  properties: PeerObject,
  areSeconds: boolean,
  gatherer: RecordGatherer,
): FeatureTimes {
  const when = [feature['when'], properties['when'], properties['timespan']].find(isPeerObject);
  if (when !== undefined) return { ...readWhen(when, gatherer), taken: ['when', 'timespan'] };
  const track = trackTimes(properties);
  if (track !== null) {
    const [first, last] = [track[0], track.at(-1)];
    return { date: peerDate(first, 'date', gatherer), end: peerDate(last, 'end', gatherer), taken: [] };
  }
  const start = STARTS.find((name) => isSaid(properties[name]));
  const end = ENDS.find((name) => isSaid(properties[name]));
  const date = start === undefined ? undefined : properties[start];
  const timeOf = (value: unknown, field: string) => {
    if (!areSeconds || typeof value !== 'number') return peerDate(value, field, gatherer);
    gatherer.assume(field, 'a number of nine or ten digits', String(value), 'ms since 1970; it is taken for seconds');
    return value * 1000;
  };
  return {
    date: start === 'year' && typeof date === 'number' ? yearText(date) : timeOf(date, 'date'),
    end: end === undefined ? undefined : timeOf(properties[end], 'end'),
    taken: [start, end].filter((name) => name !== undefined),
  };
}

function isSaid(value: unknown): boolean {
  return peerText(value) !== '';
}

function readWhen(when: PeerObject, gatherer: RecordGatherer): { date: unknown; end: unknown } {
  const spans: readonly unknown[] = Array.isArray(when['timespans']) ? when['timespans'] : [when];
  const [first] = spans;
  const span = isPeerObject(first) ? first : {};
  if (spans.length > 1) {
    const taken = 'one stretch of time; the first is taken';
    gatherer.assume('date', `a feature with ${spans.length} stretches of time`, peerText(span['start']), taken);
  }
  const start = edge(span['start'] ?? span['begin'] ?? span['datetime'] ?? span['@value'] ?? span['type'], 'earliest');
  return {
    date: peerDate(start, 'date', gatherer),
    end: peerDate(edge(span['end'] ?? span['stop'], 'latest'), 'end', gatherer),
  };
}

/** An edge may be an object that says within which bounds it lies. */
function edge(value: unknown, bound: 'earliest' | 'latest'): unknown {
  return isPeerObject(value) ? (value['in'] ?? value[bound]) : value;
}

function trackTimes(properties: PeerObject): readonly unknown[] | null {
  const nested = properties['coordinateProperties'];
  const times = properties['coordTimes'] ?? (isPeerObject(nested) ? nested['times'] : undefined);
  return Array.isArray(times) && times.length > 0 ? times : null;
}
