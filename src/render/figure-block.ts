import type { TextMeasurer } from '../layout/text/text-measurer.js';
import type { SpeechOptions } from '../data/words/date-text.js';
import type { Pen } from './pen.js';
import { leaf, type Sink } from './sink.js';
import { wrapText } from './wrap-text.js';

/** A part of a figure above or below its drawing. */
export interface FigureBlock {
  readonly heightPx: number;
  draw(sink: Sink, pen: Pen, topPx: number): void;
}

/** What the parts of a figure are laid out with. */
export interface FigureFrame extends SpeechOptions {
  /** Inline start of the column. */
  readonly startPx: number;
  readonly widthPx: number;
  readonly text: TextMeasurer;
  readonly dir: 'ltr' | 'rtl';
}

export interface TextStyle {
  readonly sizePx: number;
  readonly isBold: boolean;
  /** A class of the drawing that colours it. */
  readonly className: string;
}

const LEADING = 1.35;

export function lineHeightPx({ sizePx }: TextStyle): number {
  return sizePx * LEADING;
}

export function widthOf(line: string, style: TextStyle, text: TextMeasurer): number {
  return text.widthPx(line, style.isBold ? 'label' : 'detail', style.sizePx / text.labelPx);
}

/** Breaks a text into the lines of a column. */
export function linesOf(content: string, style: TextStyle, roomPx: number, text: TextMeasurer): readonly string[] {
  return wrapText(content, roomPx, (line) => widthOf(line, style, text));
}

/** Draws lines one below the other from the top of their box. */
export function drawLines(
  sink: Sink,
  pen: Pen,
  lines: readonly string[],
  style: TextStyle,
  startPx: number,
  topPx: number,
): void {
  lines.forEach((line, index) => {
    const y = topPx + lineHeightPx(style) * index + style.sizePx * 1.02;
    const weight = style.isBold ? 600 : 400;
    leaf(
      sink,
      'text',
      { class: style.className, x: pen.x(startPx), y, 'font-size': style.sizePx, 'font-weight': weight },
      line,
    );
  });
}

/** A paragraph across the figure. */
export function textBlock(content: string, style: TextStyle, frame: FigureFrame, roomPx = frame.widthPx): FigureBlock {
  const lines = linesOf(content, style, roomPx, frame.text);
  return {
    heightPx: lines.length * lineHeightPx(style),
    draw: (sink, pen, topPx) => drawLines(sink, pen, lines, style, frame.startPx, topPx),
  };
}

/** Stacks blocks vertically, each with the space before it. */
export function stackBlocks(blocks: readonly { readonly gapPx: number; readonly block: FigureBlock }[]): FigureBlock {
  return {
    heightPx: blocks.reduce((sum, { gapPx, block }) => sum + gapPx + block.heightPx, 0),
    draw(sink, pen, topPx) {
      let y = topPx;
      for (const { gapPx, block } of blocks) {
        block.draw(sink, pen, y + gapPx);
        y += gapPx + block.heightPx;
      }
    },
  };
}
