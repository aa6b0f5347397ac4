import { watch } from 'node:fs';
import path from 'node:path';
import { messageOf } from '../data/message-of.js';
import { write } from '../formats.js';
import { bundledElements } from './bundled-elements.js';
import { readOptions, takeFiles } from './command-options.js';
import { CommandError, INTERRUPTED, MISUSED } from './exit-codes.js';
import { openBrowser } from './open-browser.js';
import { isUrl, READING, readInput } from './read-input.js';
import { reportIssues } from './report-issues.js';
import { serveTimeline, type ServedEvents } from './serve-timeline.js';
import { attributesOf, readShowing, sayUnknownLanes, SHOWING } from './showing.js';
import { counted, type Terminal } from './terminal.js';
import { titleOf, writePage } from './write-page.js';

/** How long to wait for more changes: editors write a file in several steps. */
const SETTLED_MS = 120;

/** Runs in the page: fetches the events, and again whenever the file changes. */
const CLIENT = `
(() => {
  const timeline = document.querySelector('event-timeline');
  const issues = document.createElement('details');
  issues.className = 'issues';
  let newest = 0;
  const load = async () => {
    const turn = ++newest;
    const served = await (await fetch('/events.json', { cache: 'no-store' })).json();
    if (turn !== newest) return;
    timeline.events = served.document.events;
    const items = served.issues.map((message) => Object.assign(document.createElement('li'), { textContent: message }));
    const list = document.createElement('ul');
    list.append(...items);
    const summary = Object.assign(document.createElement('summary'), { textContent: served.summary });
    issues.replaceChildren(summary, list);
    if (items.length > 0) document.querySelector('main').append(issues);
    else issues.remove();
  };
  // When the command has ended, the last events stay.
  const reload = () => load().catch(() => undefined);
  reload();
  const changes = new EventSource('/changes');
  changes.addEventListener('message', reload);
})();
`;

/** Serves a file on this machine until interrupted, and updates the page when it changes. @returns the exit code */
export async function view(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readOptions(args, 'view', [...READING, ...SHOWING, 'port', 'no-open']);
  const [source = '-'] = takeFiles(options, ['FILE'], 0);
  if (source === '-' && process.stdin.isTTY)
    throw new CommandError(MISUSED, 'Files: found none, expected FILE, an address, or events on standard input');
  const port = options.number('port', 0, 65_535) ?? 0;
  const showing = await readShowing(options);
  const theme = options.choice('theme', ['auto', 'light', 'dark']) ?? 'auto';
  const elements = await bundledElements();

  const load = async (): Promise<ServedEvents> => {
    const read = await readInput(source, options, terminal);
    reportIssues(read, terminal);
    sayUnknownLanes(read.records, showing, terminal);
    const title = titleOf(options, read.title, source);
    const { text: json } = write(read.records, { format: 'json', title });
    return { json, issues: read.issues.map(({ message }) => message), count: read.records.length, title };
  };
  const first = await load();
  const attributes = attributesOf(showing, first.title);
  const { locale, dir } = showing;
  const page = writePage({
    title: first.title,
    locale,
    dir,
    theme,
    attributes,
    elements,
    json: null,
    script: CLIENT,
    still: '',
  });
  const server = await serveTimeline({ page, port, events: first });
  terminal.print(server.address);
  terminal.say(
    `${counted(first.count, 'event')}. ${isUrl(source) || source === '-' ? '' : `Watching ${source}. `}Press Ctrl+C to stop.`,
  );
  if (!options.flag('no-open')) openBrowser(server.address, terminal);
  const stopWatching = isUrl(source) || source === '-' ? () => undefined : watchFile(source, () => reload());

  // A slow read may finish after that of a later change, and must not replace it.
  let newest = 0;
  const reload = async () => {
    const turn = ++newest;
    try {
      const events = await load();
      if (turn !== newest) return;
      server.show(events);
      terminal.say(`${source}: ${counted(events.count, 'event')}`);
    } catch (cause) {
      if (turn !== newest) return;
      const message = messageOf(cause);
      terminal.say(message);
      server.tell(message);
    }
  };
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  stopWatching();
  await server.close();
  return INTERRUPTED;
}

/** Watches the folder, not the file, because editors replace the file with a new one. */
function watchFile(file: string, changed: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  const name = path.basename(file);
  const watcher = watch(path.dirname(path.resolve(file)), (_, changedName) => {
    if (changedName !== null && changedName !== name) return;
    clearTimeout(timer);
    timer = setTimeout(() => void changed(), SETTLED_MS);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
