/**
 * Reads files of other programs, where they are available: each gives its events and only the issues explained here.
 * The files belong to others, so they are not in the repository, and a run without them reports these tests as skipped.
 * The readers have their own tests in test/data/formats, with files of the same shapes written for that purpose.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { importTypeScript } from '../../bench/bundle-module.mjs';
import { ROOT } from '../../scripts/run-tool.mjs';

const PEERS = path.join(ROOT, '../shared/data/peers');
const PUBLIC = path.join(ROOT, 'test/fixtures/public');

/** The file, its format, its events, its rejected rows, and a part of the message of each issue. */
const FILES = [
  // A calendar without events, with the one fault it was written to show.
  ['ical/blank_line_mid.ics', 'icalendar', 0, 0, ['a blank line in line 3']],
  // Recurs daily without end, so a year of it is read.
  ['ical/daily_recur.ics', 'icalendar', 366, 0, ['1 recurring without end', '2 VALARM']],
  ['ical/duration_instead_of_dtend.ics', 'icalendar', 1, 0, []],
  ['ical/minimal.ics', 'icalendar', 1, 0, []],
  ['ical/only_dtstart_date.ics', 'icalendar', 1, 0, []],
  ['ical/parser-unfold_properties.ics', 'icalendar', 0, 0, ['a blank line']],
  // The first Tuesdays of three months, and two added days.
  ['ical/recur_instances_finite.ics', 'icalendar', 5, 0, ['1 VALARM']],
  ['ical/timezone_from_file.ics', 'icalendar', 1, 0, []],
  ['markwhen/sample.mw', 'markwhen', 7, 0, []],
  // Three bounds: a lone year, a midnight and two stretches, with what they were taken for.
  ['simile/monet-monet.xml', 'simile-xml', 27, 0, ['a time of 00:00', 'a year alone', 'between two bounds']],
  // Billions of years are years; only 3500 BC is near enough for the year 0 to matter.
  ['timelinejs/cosmo.json', 'timelinejs', 7, 0, ['a year below 0']],
  // 20 slides and 3 eras.
  ['timelinejs/eras.json', 'timelinejs', 23, 0, []],
  // Version 2.
  ['timelinejs/example.json', 'timelinejs', 28, 0, []],
  ['timelinejs/timeline3.json', 'timelinejs', 18, 0, []],
  // 11 rows, one of them the title.
  ['timelinejs/women_in_computing.csv', 'csv', 10, 0, []],
  ['vis-timeline/basic.json', 'vis-timeline', 6, 0, ['an end that is a day']],
  // One event without a date and one on 30 February; one that recurs.
  [
    'schema-org/schema-event-shapes.json',
    'schema-org',
    9,
    2,
    ['date: found nothing', '2022-02-30', 'a schedule, repeated P1W'],
  ],
  // One of an unknown value and one without any; years BC, and a day of the Julian calendar.
  [
    'wikidata/wikidata-sparql-shape.json',
    'wikidata',
    8,
    2,
    ['years before 1', '1 date of the Julian calendar', 'unknown value', 'date: found nothing'],
  ],
];

const skip = existsSync(PEERS) ? false : `${PEERS} is not there, and may not be copied into the repository`;

/** Public tables, in the repository: the columns taken for title and date. */
const PUBLIC_TABLES = [
  ['birdstrikes.csv', 'csv', 40, 0, ['"Flight Date" is used', '"Airport Name" is used']],
  [
    'cisa-kev.csv',
    'csv',
    40,
    0,
    ['"dateAdded" is used', 'found more dates in "dueDate"', '"vulnerabilityName" is used'],
  ],
  ['usgs-earthquakes.json', 'geojson', 40, 0, []],
];

describe('files of other programs', () => {
  let formats;

  before(async () => {
    formats = await importTypeScript('../src/formats.ts');
  });

  // eslint-disable-next-line no-restricted-syntax -- the files may not be in the repository; the summary says what was skipped
  for (const row of FILES) it(`${row[0]}: ${row[2]} events`, { skip }, () => assertRead(PEERS, row));

  for (const row of PUBLIC_TABLES) it(`${row[0]}: ${row[2]} events`, () => assertRead(PUBLIC, row));

  function assertRead(from, [file, format, events, rejected, issues]) {
    const read = formats.read(readFileSync(path.join(from, file), 'utf8'));
    assert.equal(read.format, format);
    assert.equal(read.records.length, events);
    assert.equal(read.rejected, rejected);
    const messages = read.issues.map(({ message }) => message);
    assert.equal(messages.length, issues.length, messages.join('\n'));
    issues.forEach((part, index) => assert.ok(messages[index].includes(part), `${messages[index]} has no ${part}`));
  }
});
