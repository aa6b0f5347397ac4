import path from 'node:path';
import { buildEventTable, FIGURE_FONTS, renderFigure, renderHtml } from '../core.js';
import { Chromium, findChromium } from './chromium.js';
import { readOptions, takeFiles, type CommandOptions } from './command-options.js';
import { CommandError, DONE, MISUSED } from './exit-codes.js';
import { READING, readInput } from './read-input.js';
import { reportIssues } from './report-issues.js';
import { readShowing, sayUnknownLanes, SHOWING } from './showing.js';
import { counted, type Terminal } from './terminal.js';
import { writeOutput } from './write-output.js';

const KINDS = ['svg', 'png', 'pdf', 'html'] as const;
type Kind = (typeof KINDS)[number];

/** Chromium draws at most 2²⁷ px (half a gigabyte) and leaves the bottom of larger pictures empty. */
const MAX_PX = 125e6;

/** Draws a file as a figure. @returns the exit code */
export async function render(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readOptions(args, 'render', [
    ...READING,
    ...SHOWING,
    ...(['output', 'to', 'description', 'credit', 'width', 'height', 'scale', 'font'] as const),
    ...(['transparent', 'heading', 'legend', 'sources'] as const),
  ]);
  const [source = '-'] = takeFiles(options, ['FILE'], 0);
  const target = options.text('output') ?? '-';
  const kind = kindOf(target, options);
  // Before the input is read, so that a missing browser is reported at once.
  const program = kind === 'png' || kind === 'pdf' ? findChromium() : null;
  const showing = await readShowing(options);
  const theme = options.choice('theme', ['light', 'dark']) ?? 'light';
  const scale = options.number('scale', 0.1, 20) ?? 2;
  const read = await readInput(source, options, terminal);
  reportIssues(read, terminal);
  sayUnknownLanes(read.records, showing, terminal);
  terminal.progress('Drawing', null);
  const [title, description, credit] = [
    options.text('title') ?? read.title,
    options.text('description'),
    options.text('credit'),
  ];
  const heightPx = options.text('height') === 'natural' ? undefined : options.number('height', 50, 20_000);
  const looks = {
    ...showing,
    theme,
    widthPx: options.number('width', 200, 20_000) ?? 960,
    heightPx: heightPx ?? 'natural',
    fontFamily: options.text('font') ?? FIGURE_FONTS,
    transparent: options.flag('transparent'),
    heading: options.flag('heading'),
    legend: options.flag('legend'),
    sources: options.flag('sources'),
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(credit === undefined ? {} : { credit }),
  } as const;
  const table = buildEventTable(read.records, { timezone: showing.timezone });
  const text = shown(() => (kind === 'html' ? renderHtml(table, looks) : `${renderFigure(table, looks)}\n`));
  const picture = program === null ? text : await drawn(text, program, kind, scale, terminal);
  await writeOutput(target, picture, terminal);
  if (target !== '-') terminal.say(`${target}: ${counted(read.records.length, 'event')}`);
  return DONE;
}

function kindOf(target: string, options: CommandOptions): Kind {
  const asked = options.choice('to', KINDS);
  if (asked !== undefined) return asked;
  if (target === '-') return 'svg';
  const extension = path.extname(target).slice(1).toLowerCase();
  const kind = KINDS.find((known) => known === extension);
  if (kind !== undefined) return kind;
  throw new CommandError(
    MISUSED,
    `--output: found "${target}", expected a name that ends in .svg, .png, .pdf or .html`,
  );
}

/** Draws a figure. @throws {CommandError} for a `--view` that turns out to be impossible with these events */
function shown(write: () => string): string {
  try {
    return write();
  } catch (cause) {
    if (!(cause instanceof RangeError && cause.message.startsWith('view: '))) throw cause;
    throw new CommandError(MISUSED, `--${cause.message}`, { cause });
  }
}

/** Has a browser draw a figure as PNG or PDF. */
async function drawn(svg: string, program: string, kind: Kind, scale: number, terminal: Terminal): Promise<Uint8Array> {
  const [, width = '0', height = '0'] = /^<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  const size = { widthPx: Math.ceil(Number(width)), heightPx: Math.ceil(Number(height)) };
  if (kind === 'png') assertDrawable(size, scale);
  const html = `<!doctype html><html><meta charset="utf-8"><style>html,body{margin:0}svg{display:block}</style>${svg}</html>`;
  terminal.progress('Drawing', null);
  const chromium = await Chromium.start(program);
  try {
    return kind === 'pdf' ? await chromium.pdf(html, size) : await chromium.screenshot(html, { ...size, scale });
  } finally {
    await chromium.close();
  }
}

function assertDrawable({ widthPx, heightPx }: { widthPx: number; heightPx: number }, scale: number): void {
  const [width, height] = [widthPx, heightPx].map((side) => Math.ceil(side * scale)) as [number, number];
  if (width * height <= MAX_PX) return;
  const fitting = Math.floor(Math.sqrt(MAX_PX / (widthPx * heightPx)) * 100) / 100;
  throw new CommandError(
    MISUSED,
    `--scale: found a picture of ${width} × ${height} px, expected at most ${MAX_PX / 1e6} million px: use a scale up to ${fitting}, or write an SVG`,
  );
}
