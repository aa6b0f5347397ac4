/**
 * Reads files of other programs, if available, and checks that each gives its events and no issues but those explained
 * here. They belong to others, so they are not in the repository, and a run without them reports that it skipped these
 * tests. The readers are also tested in test/data/formats, with files of the same shapes that were written for the
 * purpose.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { importTypeScript } from '../../scripts/import-typescript.mjs';
import { ROOT } from '../../scripts/run-tool.mjs';

const formats = await importTypeScript('src/formats.ts');
const PEERS = path.join(ROOT, '../shared/data/peers');
const PUBLIC = path.join(ROOT, 'test/fixtures/public');

/** File, format, number of events, number of rows that cannot be drawn, and a part of the message of each issue. */
const FILES = [
  // A calendar without events, with the fault that it demonstrates.
  ['ical/blank_line_mid.ics', 'icalendar', 0, 0, ['a blank line in line 3']],
  // Recurs daily without end, of which a year is read.
  ['ical/daily_recur.ics', 'icalendar', 366, 0, ['1 recurring without end', '2 VALARM']],
  ['ical/duration_instead_of_dtend.ics', 'icalendar', 1, 0, []],
  ['ical/minimal.ics', 'icalendar', 1, 0, []],
  ['ical/only_dtstart_date.ics', 'icalendar', 1, 0, []],
  ['ical/parser-unfold_properties.ics', 'icalendar', 0, 0, ['a blank line']],
  // The first Tuesdays of three months, and two added days.
  ['ical/recur_instances_finite.ics', 'icalendar', 5, 0, ['1 VALARM']],
  ['ical/timezone_from_file.ics', 'icalendar', 1, 0, []],
  ['markwhen/sample.mw', 'markwhen', 7, 0, []],
  // Three ambiguous kinds of bounds (a midnight, a year alone, two bounds); the issues say how they were read.
  ['simile/monet-monet.xml', 'simile-xml', 27, 0, ['a time of 00:00', 'a year alone', 'between two bounds']],
  // Years of billions are unambiguous; only for 3500 BC does the year 0 matter.
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
  // One with an unknown value and one with none; years BC, and a day in the Julian calendar.
  [
    'wikidata/wikidata-sparql-shape.json',
    'wikidata',
    8,
    2,
    ['years before 1', '1 date of the Julian calendar', 'unknown value', 'date: found nothing'],
  ],
];

const skip = existsSync(PEERS) ? false : `${PEERS} does not exist, and may not be copied into the repository`;

/** Public tables, in the repository; the issues say which columns were read as title and date. */
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
