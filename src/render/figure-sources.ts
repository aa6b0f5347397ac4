import { sourceLine } from '../data/words/source-line.js';
import type { EventTable } from '../data/event-table.js';
import { sourcedRowsIn } from '../data/table/sourced-rows.js';
import { amountText } from '../layout/text/amount-text.js';
import type { TimeSpan } from '../time/instant.js';
import { wordsFor, type Words } from '../time/words/words.js';
import {
  drawLines,
  lineHeightPx,
  linesOf,
  stackBlocks,
  textBlock,
  type FigureBlock,
  type FigureFrame,
  type TextStyle,
} from './figure-block.js';

/** At most this many sources are listed, followed by how many more there are: nobody reads a longer list. */
const MAX_SOURCES = 60;
/** About how many characters wide a column is. */
const COLUMN_EM = 30;
const MAX_COLUMNS = 4;

/** Lists the sources of the events in a window, each once, in columns; null if there are none. */
export function sourcesBlock(table: EventTable, view: TimeSpan, frame: FigureFrame): FigureBlock | null {
  const { lines, count } = sourcesOf(table, view, frame);
  if (count === 0) return null;
  const { text, locale } = frame;
  const words = wordsFor(locale).figure;
  const more = count - lines.length;
  const shown = [...lines];
  if (more > 0) shown.push(words.moreSources(amountText(more, locale), more));
  const heading: TextStyle = { sizePx: text.axisPx, isBold: true, className: 'tick major' };
  return stackBlocks([
    { gapPx: 0, block: textBlock(words.sources, heading, frame) },
    { gapPx: text.axisPx * 0.2, block: columnsOf(shown, frame) },
  ]);
}

interface SourceList {
  /** The sources that are listed. */
  readonly lines: readonly string[];
  /** How many sources there are in total. */
  readonly count: number;
}

/**
 * The last list of each table: with a million events that name sources, another figure of the same window reuses it.
 */
const lastLists = new WeakMap<EventTable, SourceList & { readonly window: string; readonly words: Words }>();

function sourcesOf(table: EventTable, view: TimeSpan, frame: FigureFrame): SourceList {
  const { extent } = table;
  const isWhole = extent !== null && view.start <= extent.start && view.end > extent.end;
  const window = [isWhole ? 'all' : `${view.start} ${view.end}`, frame.locale, frame.timezone].join();
  // The words of a language may be loaded later.
  const words = wordsFor(frame.locale);
  const last = lastLists.get(table);
  if (last?.window === window && last.words === words) return last;
  const all = linesOfRows(table, sourcedRowsIn(table, view), frame);
  const list = { window, words, lines: all.slice(0, MAX_SOURCES), count: all.length };
  lastLists.set(table, list);
  return list;
}

function linesOfRows(table: EventTable, rows: Uint32Array, frame: FigureFrame): readonly string[] {
  const lines = new Set<string>();
  const told = new Set<string>();
  for (const row of rows) {
    const { sources = [], timezone } = table.recordAt(row);
    for (const source of sources) {
      // Writing dates is the slowest part, and many of a million events name the same source.
      if (source.published !== undefined) {
        const { author, title, publisher, attribution, url, published } = source;
        const key = [author, title, publisher, attribution, url, published, timezone].join('\0');
        if (told.has(key)) continue;
        told.add(key);
      }
      lines.add(sourceLine(source, { ...frame, localTimezone: timezone }));
    }
  }
  lines.delete('');
  return [...lines];
}

/** Fills columns of about the same height from top to bottom; a source is never split between columns. */
function columnsOf(sources: readonly string[], { text, startPx, widthPx }: FigureFrame): FigureBlock {
  const style: TextStyle = { sizePx: text.axisPx, isBold: false, className: 'tick' };
  const gapPx = text.axisPx * 2;
  const fitting = Math.floor((widthPx + gapPx) / (text.axisPx * COLUMN_EM * 0.5 + gapPx));
  const count = Math.max(1, Math.min(fitting, MAX_COLUMNS, Math.ceil(sources.length / 2)));
  const columnPx = (widthPx - gapPx * (count - 1)) / count;
  const entries = sources.map((source) => linesOf(source, style, columnPx, text));
  const entryGapPx = text.axisPx * 0.25;
  const heightOf = (lines: readonly string[]) => lines.length * lineHeightPx(style) + entryGapPx;
  const columns = balance(entries.map(heightOf), count);
  const tops = columns.map((indexes) => {
    let y = 0;
    return indexes.map((index) => {
      const top = y;
      y += heightOf(entries[index]!);
      return { index, top, bottom: y };
    });
  });
  return {
    heightPx: Math.max(0, ...tops.flat().map(({ bottom }) => bottom)) - entryGapPx,
    draw(sink, pen, topPx) {
      tops.forEach((column, number) => {
        const start = startPx + number * (columnPx + gapPx);
        for (const { index, top } of column) drawLines(sink, pen, entries[index]!, style, start, topPx + top);
      });
    },
  };
}

/** Divides entries into columns, keeping their order, so that the tallest column is as short as possible. */
function balance(heights: readonly number[], count: number): readonly (readonly number[])[] {
  const total = heights.reduce((sum, height) => sum + height, 0);
  let low = Math.max(0, ...heights, total / count);
  let high = total;
  // Bisects, to one px, the least height at which the entries fit into this many columns.
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (fill(heights, middle).length <= count) high = middle;
    else low = middle;
  }
  return fill(heights, high);
}

function fill(heights: readonly number[], mostPx: number): readonly (readonly number[])[] {
  const columns: number[][] = [[]];
  let usedPx = 0;
  heights.forEach((height, index) => {
    if (usedPx > 0 && usedPx + height > mostPx + 0.01) {
      columns.push([]);
      usedPx = 0;
    }
    columns.at(-1)!.push(index);
    usedPx += height;
  });
  return columns;
}
