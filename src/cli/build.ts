import { renderFigure, type EventRecord } from '../core.js';
import { write } from '../formats.js';
import { bundledElements } from './bundled-elements.js';
import { readOptions, takeFiles } from './command-options.js';
import { CommandError, DONE, MISUSED } from './exit-codes.js';
import { READING, readInput } from './read-input.js';
import { reportIssues } from './report-issues.js';
import { attributesOf, readShowing, sayUnknownLanes, SHOWING, type Showing } from './showing.js';
import { counted, plain, type Terminal } from './terminal.js';
import { writeOutput } from './write-output.js';
import { titleOf, writePage } from './write-page.js';

/** Writes a self-contained page. @returns the exit code */
export async function build(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readOptions(args, 'build', [...READING, ...SHOWING, 'output']);
  const [source = '-'] = takeFiles(options, ['FILE'], 0);
  const target = options.text('output');
  if (target === undefined)
    throw new CommandError(MISUSED, '--output: found none, expected -o page.html, or -o - for standard output');
  const showing = await readShowing(options);
  const theme = options.choice('theme', ['auto', 'light', 'dark']) ?? 'auto';
  const elements = await bundledElements();
  const read = await readInput(source, options, terminal);
  reportIssues(read, terminal);
  sayUnknownLanes(read.records, showing, terminal);
  const title = titleOf(options, read.title, source);
  terminal.progress('Writing', null);
  const { text: json, losses } = write(read.records, { format: 'json', title });
  for (const { message } of losses) terminal.say(`lost: ${plain(message)}`);
  const still = stillPicture(read.records, showing, title);
  const attributes = attributesOf(showing, title);
  const { locale, dir } = showing;
  await writeOutput(target, writePage({ title, locale, dir, theme, attributes, elements, json, still }), terminal);
  if (target !== '-') terminal.say(`${target}: ${counted(read.records.length, 'event')} in one page`);
  return DONE;
}

/** Draws the picture that readers without JavaScript see. */
function stillPicture(records: readonly EventRecord[], showing: Showing, title: string): string {
  return renderFigure(records, { ...showing, title, legend: true, sources: true, paddingPx: 0 });
}
