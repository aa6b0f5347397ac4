import { isForeignObject, foreignText, type ForeignObject } from '../json-document.js';
import { readWhen, whenOf } from './geojson-when.js';
import { foreignDate, yearValue } from '../foreign-date.js';
import type { RecordGatherer } from '../record-gatherer.js';
import { numberDates } from '../../written-dates/machine-date.js';

const STARTS = (
  'date start_datetime start time timestamp datetime startDate start_date startTime start_time begin @timestamp when ' +
  'event_date eventdate fromdate year'
).split(' ');
const ENDS = 'end end_datetime stop endDate end_date endTime end_time todate'.split(' ');

export interface FeatureTimes {
  readonly date: unknown;
  readonly end: unknown;
  /** The properties that hold the dates. */
  readonly taken: readonly string[];
  /** The `when`, if it says more than the dates do. */
  readonly when?: ForeignObject;
}

/**
 * Returns whether a file counts time in seconds since 1970: all its numbers must, by their size, so that ms stay ms.
 */
export function countsSeconds(features: readonly unknown[]): boolean {
  const numbers = features.flatMap((feature) => {
    const properties = isForeignObject(feature) ? feature['properties'] : null;
    if (!isForeignObject(feature) || !isForeignObject(properties)) return [];
    if (whenOf(feature, properties) !== undefined || trackTimes(properties) !== null) return [];
    const { start, end } = namesOfTimes(properties);
    return [isYear(start) ? undefined : start, end]
      .map((name) => name && properties[name])
      .filter((value) => typeof value === 'number');
  });
  return numbers.length > 0 && numbers.every((number) => numberDates(String(number)) === 'seconds');
}

function namesOfTimes(properties: ForeignObject): { start: string | undefined; end: string | undefined } {
  return { start: propertyNamed(properties, STARTS), end: propertyNamed(properties, ENDS) };
}

function isYear(name: string | undefined): boolean {
  return name?.toLowerCase() === 'year';
}

/** Finds a property that has one of the names, and a value; databases and shapefiles write names in capitals. */
export function propertyNamed(properties: ForeignObject, names: readonly string[]): string | undefined {
  const isSaid = (name: string) => foreignText(properties[name]).trim() !== '';
  const exact = names.find(isSaid);
  if (exact !== undefined) return exact;
  const said = Object.keys(properties).filter(isSaid);
  return names
    .map((name) => said.find((each) => each.toLowerCase() === name.toLowerCase()))
    .find((each) => each !== undefined);
}

/**
 * Finds when a feature was: in a `when` of GeoJSON-LD or GeoJSON-T (`start`, `stop` or a list of `timespans`), in the
 * `coordTimes` of a track, or in a property with a usual name.
 */
export function readTimes(
  feature: ForeignObject,
  properties: ForeignObject,
  areSeconds: boolean,
  gatherer: RecordGatherer,
): FeatureTimes {
  const when = whenOf(feature, properties);
  if (when !== undefined) return { ...readWhen(when, gatherer), taken: ['when', 'timespan'] };
  const track = trackTimes(properties);
  if (track !== null) {
    const [first, last] = [track[0], track.at(-1)];
    return { date: foreignDate(first, 'date', gatherer), end: foreignDate(last, 'end', gatherer), taken: [] };
  }
  const { start, end } = namesOfTimes(properties);
  const date = start === undefined ? undefined : properties[start];
  const timeOf = (value: unknown, field: string) => {
    if (!areSeconds || typeof value !== 'number') return foreignDate(value, field, gatherer);
    gatherer.assume(field, 'a number of nine or ten digits', String(value), 'ms since 1970; it is read as seconds');
    return value * 1000;
  };
  return {
    date: (isYear(start) ? yearValue(date) : null) ?? timeOf(date, 'date'),
    end: end === undefined ? undefined : timeOf(properties[end], 'end'),
    taken: [start, end].filter((name) => name !== undefined),
  };
}

function trackTimes(properties: ForeignObject): readonly unknown[] | null {
  const nested = properties['coordinateProperties'];
  const times = properties['coordTimes'] ?? (isForeignObject(nested) ? nested['times'] : undefined);
  // A track of several lines has a list of times for each.
  const all: readonly unknown[] = Array.isArray(times) ? times.flat() : [];
  return all.length > 0 ? all : null;
}
