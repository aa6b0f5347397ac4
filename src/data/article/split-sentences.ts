/** A stretch of a text: from `start`, before `end`, in UTF-16 code units. */
export interface TextSpan {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A full stop after these does not end a sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Sen|Rep|Gov|Prof|St|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|a\.m|p\.m|ca?|approx|(?:[A-Z]\.)*[A-Z])\.["”)]?\s*$/;

/** How much of the end of a sentence is searched; the longest abbreviation is much shorter. */
const TAIL_LENGTH = 40;

/** An ordinal, which languages other than English write with a full stop: "17. Januar". */
const ORDINAL = /(?:^|\s)\d{1,2}\.\s*$/;

/**
 * Splits prose into sentences, without the white space around them. Paragraphs end sentences; abbreviations do not.
 *
 * @example splitSentences('On Feb. 5 he left. Nobody saw it.').length // 2
 */
export function splitSentences(text: string, locale = 'en'): TextSpan[] {
  const sentences: TextSpan[] = [];
  const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
  let from = 0;
  let at = 0;
  for (const { segment } of segmenter.segment(text)) {
    at += segment.length;
    const isParagraphEnd = /\n\s*$/.test(segment);
    const tail = text.slice(Math.max(from, at - TAIL_LENGTH), at);
    const goesOn = ABBREVIATION.test(tail) || (locale !== 'en' && ORDINAL.test(tail));
    if (!isParagraphEnd && goesOn && at < text.length) continue;
    addTrimmed(text, from, at, sentences);
    from = at;
  }
  addTrimmed(text, from, text.length, sentences);
  return sentences;
}

function addTrimmed(text: string, from: number, to: number, sentences: TextSpan[]): void {
  const raw = text.slice(from, to);
  const start = from + (raw.length - raw.trimStart().length);
  const trimmed = raw.trim();
  if (trimmed !== '') sentences.push({ text: trimmed, start, end: start + trimmed.length });
}
