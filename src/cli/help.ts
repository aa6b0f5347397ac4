import { loadableFormats } from '../formats.js';

const FILES = `FILE is a path, an address (http or https), or - for the standard input.`;

const READING = `
  -f, --format NAME    what FILE is, where its name and its content do not say
      --map FIELD=COL  which column or field of FILE holds which field of a record; may come again
      --date-order DMY dmy, mdy or ymd: what 03/04/2022 means`;

const SHOWING = `${READING}
      --title TEXT     above the timeline; that of the document without it
      --lane-by FIELD  the field whose values are the lanes: actors, category, data.team
      --view EDTF      what is shown: 2021-12/2022-02, 2022/..; everything without it
      --locale TAG     language of dates and words: en, de, fr, es, ja, ar
      --timezone ZONE  IANA zone of the axis; UTC without it`;

const CODES = `
Exit codes
  0  done
  1  the input has faults: no event could be read, or validate found an error (with --strict: or a warning)
  2  called wrongly: an unknown option, an invalid value
  3  something is not there: the file, an answer, a browser, a place to write
  130  ended by Ctrl+C`;

const GENERAL = `event-timeline: draws event records as a timeline, honest about what is known.

  event-timeline view FILE                   shows it in the browser, anew whenever it changes
  event-timeline build FILE -o page.html     one page that needs nothing else, also offline
  event-timeline render FILE -o figure.svg   a figure: .svg, .png, .pdf or .html with a table
  event-timeline convert IN OUT              another format, and what that cannot hold
  event-timeline validate FILE               what is wrong, by line

${FILES}
event-timeline COMMAND --help says more of each. --version says which this is.

Formats: ${loadableFormats.join(', ')}
${CODES}`;

const COMMANDS: Readonly<Record<string, string>> = {
  view: `event-timeline view FILE [options]

Serves the timeline on this machine, prints its address, opens it in the browser, and shows it anew when the file changes.
${FILES}
${SHOWING}
      --theme NAME     auto, light or dark
      --port NUMBER    a free one without it
      --no-open        opens no browser

Examples
  event-timeline view events.csv --lane-by category
  event-timeline view https://example.org/events.json --no-open --port 8080
  jq .results dump.json | event-timeline view -
${CODES}`,
  build: `event-timeline build FILE -o PAGE [options]

Writes one HTML page with the timeline and its events in it. It works offline and from file:, and loads nothing.
${FILES}
  -o, --output PAGE    where to; - for the standard output${SHOWING}
      --theme NAME     auto, light or dark

Examples
  event-timeline build events.json -o page.html
  event-timeline build kev.csv --title "Exploited vulnerabilities" --lane-by vendorProject -o kev.html
  curl -s https://example.org/events.json | event-timeline build - -o - > page.html
${CODES}`,
  render: `event-timeline render FILE -o FIGURE [options]

Draws a figure to publish. SVG and HTML need no browser; PNG and PDF are drawn by an installed Chrome, Chromium or Edge
(CHROME_PATH names another).
${FILES}
  -o, --output FIGURE  name.svg, .png, .pdf or .html; SVG to the standard output without it
  -t, --to KIND        svg, png, pdf or html, where the name does not say${SHOWING}
      --width PX       960 without it
      --height PX      as high as all events need without it
      --scale NUMBER   px of a PNG for each px of the figure; 2 without it
      --theme NAME     light or dark
      --font LIST      a CSS font list
      --transparent    without a ground
      --heading        writes title and description above it
      --description TEXT
      --legend         explains what is drawn
      --sources        lists the sources
      --credit TEXT    the last line

Examples
  event-timeline render events.json -o figure.svg --legend --sources --heading
  event-timeline render events.csv -o figure.png --width 1200 --scale 3 --theme dark
  event-timeline render events.json -o report.html --credit "Desk research, November 2026"
${CODES}`,
  convert: `event-timeline convert IN [OUT] [options]

Writes the records in another format, and says what of them that cannot hold. IN and OUT may be -.

${READING.slice(1)}
  -t, --to NAME        what OUT becomes, where its name does not say
      --title TEXT     title of the document
      --strict         exit code 1 when something is lost

Formats: ${loadableFormats.join(', ')}

Examples
  event-timeline convert events.csv events.json
  event-timeline convert timelinejs.json - --to ndjson | head
  event-timeline convert calendar.ics events.csv --strict

To lines of JSON (.ndjson) a file of 64 MB and more is converted while it is read: it may be larger than the memory.
${CODES}`,
  validate: `event-timeline validate FILE [options]

Lists what is wrong with a file, a line each: FILE:LINE: error: what was found, and what was expected. An error keeps a
record from being drawn; with a warning it is drawn without the part in question, or as it was taken. Errors end the command with 1;
warnings alone do not, unless --strict says so.
${FILES}
${READING}
      --strict         warnings count as errors

Examples
  event-timeline validate events.json
  event-timeline validate --strict events.csv > issues.txt

Files of 64 MB and more that are CSV, TSV, JSON or lines of JSON are read in pieces: a file may be larger than the memory.
${CODES}`,
};

/** The help of a command; the general one for none. */
export function helpOf(command: string | undefined): string {
  return command !== undefined && Object.hasOwn(COMMANDS, command) ? COMMANDS[command]! : GENERAL;
}
