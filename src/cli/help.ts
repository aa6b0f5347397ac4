import { loadableFormats, writableFormats } from '../formats.js';

const FILES = `FILE is a path, an http or https address, or - for standard input.`;

const READING = `
  -f, --format NAME    format of FILE, when neither its name nor its content tells
      --map FIELD=COL  read a field of the records from this column or field of FILE; repeatable
      --date-order DMY order of dates such as 03/04/2022: dmy, mdy or ymd`;

const SHOWING = `${READING}
      --title TEXT     title of the timeline (default: that of the document)
      --lane-by FIELD  field whose values become the lanes: actors, category, data.team
      --view EDTF      time span to show, such as 2021-12/2022-02 or 2022/.. (default: everything)
      --locale TAG     language of dates and words: en, de, fr, es, ja, ar (default: en)
      --timezone ZONE  IANA time zone of the axis (default: UTC)`;

const CODES = `
Exit codes
  0  success
  1  faulty input: no event could be read, or validate found an error (with --strict: or a warning)
  2  wrong usage: an unknown option or an invalid value
  3  something is missing: the file, a response, a browser, a place to write
  130  interrupted by Ctrl+C`;

const GENERAL = `event-timeline: draws event records as a timeline, honest about what is known.

  event-timeline view FILE                   show it in the browser, and update it when the file changes
  event-timeline build FILE -o page.html     write a self-contained page that works offline
  event-timeline render FILE -o figure.svg   draw a figure: .svg, .png, .pdf, or .html with a table
  event-timeline convert IN OUT              convert to another format, and report what that cannot hold
  event-timeline validate FILE               list what is wrong, by line

${FILES}
Run event-timeline COMMAND --help for the options of a command, or event-timeline --version for the version.

Formats: ${loadableFormats.join(', ')}
${CODES}`;

const COMMANDS: Readonly<Record<string, string>> = {
  view: `event-timeline view FILE [options]

Serves the timeline on this machine, prints its address, opens it in the browser, and updates it when the file changes.
${FILES}
${SHOWING}
      --theme NAME     auto, light or dark (default: auto)
      --port NUMBER    port to listen on (default: any free port)
      --no-open        do not open a browser

Examples
  event-timeline view events.csv --lane-by category
  event-timeline view https://example.org/events.json --no-open --port 8080
  jq .results dump.json | event-timeline view -
${CODES}`,
  build: `event-timeline build FILE -o PAGE [options]

Writes one HTML page that contains the timeline and its events. It works offline and from file:, and loads nothing.
${FILES}
  -o, --output PAGE    file to write; - for standard output${SHOWING}
      --theme NAME     auto, light or dark (default: auto)

Examples
  event-timeline build events.json -o page.html
  event-timeline build kev.csv --title "Exploited vulnerabilities" --lane-by vendorProject -o kev.html
  curl -s https://example.org/events.json | event-timeline build - -o - > page.html
${CODES}`,
  render: `event-timeline render FILE -o FIGURE [options]

Draws a figure to publish. SVG and HTML need no browser; PNG and PDF need an installed Chrome, Chromium or Edge
(CHROME_PATH names another).
${FILES}
  -o, --output FIGURE  name.svg, .png, .pdf or .html (default: SVG to standard output)
  -t, --to KIND        svg, png, pdf or html, when the name does not tell${SHOWING}
      --width PX       width of the figure (default: 960)
      --height PX      height of the figure (default: as high as all events need)
      --scale NUMBER   px of a PNG per px of the figure (default: 2)
      --theme NAME     light or dark (default: light)
      --font LIST      CSS font list
      --transparent    draw no background
      --heading        write the title and the description above the timeline
      --description TEXT
                       description of the figure
      --legend         add a legend
      --sources        add a list of the sources
      --credit TEXT    last line of the figure

Examples
  event-timeline render events.json -o figure.svg --legend --sources --heading
  event-timeline render events.csv -o figure.png --width 1200 --scale 3 --theme dark
  event-timeline render events.json -o report.html --credit "Desk research, November 2026"
${CODES}`,
  convert: `event-timeline convert IN [OUT] [options]

Writes the records in another format, and reports what that format cannot hold.
IN is a path, an http or https address, or - for standard input. OUT is a path, or - for standard output.

${READING.slice(1).replaceAll('FILE', 'IN')}
  -t, --to NAME        format of OUT, when its name does not tell
  -o, --output OUT     another way to name OUT
      --title TEXT     title of the document
      --strict         exit with 1 when something is lost

Formats of OUT: ${writableFormats.join(', ')}
Only read: ${loadableFormats.filter((name) => !writableFormats.includes(name)).join(', ')}

Examples
  event-timeline convert events.csv events.json
  event-timeline convert timelinejs.json - --to ndjson | head
  event-timeline convert calendar.ics events.csv --strict

Files of 64 MB and more are converted to NDJSON while they are read, so they may be larger than memory.
${CODES}`,
  validate: `event-timeline validate FILE [options]

Lists what is wrong with a file, one issue per line: FILE:LINE: error: what was found, what was expected.
A record with an error is not drawn; one with a warning is drawn without the part in question, or as it was understood.
The exit code is 1 if there are errors; with --strict, also if there are warnings.
${FILES}
${READING}
      --strict         treat warnings as errors

Examples
  event-timeline validate events.json
  event-timeline validate --strict events.csv > issues.txt

Files of 64 MB and more in CSV, TSV, JSON or NDJSON are read in pieces, so they may be larger than memory.
${CODES}`,
};

/** Returns the help of a command, or the general help for any other word. */
export function helpOf(command: string | undefined): string {
  return command !== undefined && Object.hasOwn(COMMANDS, command) ? COMMANDS[command]! : GENERAL;
}
