import { spanOf } from '../../time/edtf/date-bounds.js';
import { toEdtf } from '../../time/edtf/date-input.js';
import type { EventRecord } from '../event-record.js';
import { findAnchoredTimes, isAnchored } from './anchored-times.js';
import { findChronoTimes, loadLanguageOf, type ArticleLanguage } from './chrono-times.js';
import { findEnglishTimes } from './english-times.js';
import { findActors } from './find-actors.js';
import { findAttribution, isOfReport } from './find-attribution.js';
import { joinBounds } from './join-bounds.js';
import { findNumericTimes, isNumericTime } from './numeric-times.js';
import { proposalTitle } from './proposal-title.js';
import { dayText, PublicationDay, type Tense } from './publication-day.js';
import { splitSentences, type TextSpan } from './split-sentences.js';
import type { FoundTime } from './stated-time.js';

/** What an article does not say about its own times. */
export interface ReadArticleOptions {
  /** The day of publication, as EDTF, `Date` or ms: "in January" and "on Friday" count from it. */
  readonly published: string | number | Date;
  /** BCP 47; English when absent. Vague times ("recent months") are only recognised in English. */
  readonly locale?: string | undefined;
  /** The publisher of the article, for the sources of the records. */
  readonly publisher?: string | undefined;
  /** The address of the article, for the same. */
  readonly url?: string | undefined;
}

/** A record that an article seems to support. It is only a proposal: a person decides. */
export interface ArticleProposal {
  readonly record: EventRecord;
  /** The expression of time, at its place in the article (UTF-16 code units, half-open). */
  readonly expression: TextSpan;
  /** The sentence that contains it. */
  readonly sentence: TextSpan;
  /** How certain the reading is, 0–1. */
  readonly confidence: number;
  /** The reason for the confidence, in English. */
  readonly why: readonly string[];
}

const FUTURE =
  /\b(?:will|shall|plans? to|planned|is to|are to|expects? to|expected|due to|scheduled|aims? to|intends? to|next|coming|upcoming|by the end of)\b/i;
/** Verbs of saying and doing that refer to the day after them, even if the sentence is about the future. */
const PAST_VERB =
  /\b(?:said|told|reported|announced|spoke|warned|met|added|confirmed|wrote|denied)\s*(?:on|in|late|early)?\s*$/i;
/** Words after which a month or a day of the week is in the future. */
const AHEAD =
  /\b(?:by|until|till|no later than) (?:the end of )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;
const DOUBTED = /\b(?:alleged(?:ly)?|reportedly|unconfirmed|rumou?red|is said to|are said to|claims?|claimed)\b/i;
const DENIED = /\b(?:denied|denies|rejected the report|dismissed the report)\b/i;

/**
 * Proposes records from prose: one for each expression of time, as precise as it was stated and counted from the day of
 * publication. The sentence becomes the quote of the source; who acted, and who said so, is filled in if the sentence
 * tells.
 *
 * Times are recognised by chrono, which is loaded on the first call.
 *
 * @throws {EdtfSyntaxError} as a rejection, when `published` is not a date
 * @throws {RangeError} as a rejection, when `published` has no first day, or `locale` is not a language tag
 * @example (await readArticle('They met in January.', { published: '2022-02-05' }))[0].record.date // '2022-01'
 */
export async function readArticle(text: string, options: ReadArticleOptions): Promise<ArticleProposal[]> {
  const published = publicationDay(options.published);
  const language = await loadLanguageOf(options.locale ?? 'en');
  const proposals: ArticleProposal[] = [];
  for (const sentence of splitSentences(text, language.language)) {
    proposals.push(...readSentence(sentence, published, language, options, proposals));
  }
  return proposals;
}

function publicationDay(published: string | number | Date): PublicationDay {
  const { start } = spanOf(toEdtf(published));
  if (start === null || !Number.isFinite(start)) {
    throw new RangeError(`published: found ${String(published)}, expected a day such as "2022-02-05"`);
  }
  return new PublicationDay(start);
}

function readSentence(
  sentence: TextSpan,
  published: PublicationDay,
  language: ArticleLanguage,
  options: ReadArticleOptions,
  known: readonly ArticleProposal[],
): ArticleProposal[] {
  const { text } = sentence;
  const count = known.length;
  const before = known.at(-1)?.record.date;
  const anchor = typeof before === 'string' ? before : null;
  const find = (tense: Tense) => findTimes(text, language, published, tense, anchor);
  const isAhead = FUTURE.test(text) || AHEAD.test(text);
  const past = find('past');
  // A sentence about the future may say that something was announced on Friday.
  const isPast = ({ start }: FoundTime) => !isAhead || PAST_VERB.test(text.slice(0, start));
  const found = isAhead ? [...past.filter(isPast), ...find('future').filter((time) => !isPast(time))] : past;
  const attribution = language.language === 'en' ? findAttribution(text) : null;
  const ofReport = found.filter(({ start }) => isOfReport(text, start, attribution));
  const ofEvent = found.filter((time) => !ofReport.includes(time));
  const report = ofReport[0];
  // If only the day of the report is known, the event was by then.
  const events = ofEvent.length > 0 ? ofEvent : ofReport.slice(0, 1).map((time) => knownBy(time));
  const leftOut = [...found, ...(attribution?.publisher === undefined ? [] : [attribution])];
  const { actors, from, to } = findActors(
    // "BC" and "Q3" are not actors, and neither is the attributed source.
    [...found, ...(attribution === null ? [] : [attribution])].reduce(withoutStretch, text),
  );
  const publisher = attribution?.publisher ?? options.publisher;
  return events.map((time, index) => {
    const why = [time.why];
    let { confidence } = time;
    if (actors.length === 0) {
      confidence -= 0.15;
      why.push('nobody is named');
    }
    if (text.endsWith('?')) {
      confidence -= 0.25;
      why.push('the sentence asks');
    }
    if (events.length > 1) {
      confidence -= 0.1;
      why.push('the sentence has several times');
    }
    const source = {
      ...(publisher === undefined ? {} : { publisher }),
      ...(options.url === undefined ? {} : { url: options.url }),
      published: report === undefined ? published.text : report.edtf,
      ...(attribution?.attribution === undefined ? {} : { attribution: attribution.attribution }),
      quote: text,
    };
    const status = statusOf(text, time.edtf, published);
    const record: EventRecord = {
      id: `article-${count + index + 1}`,
      title: proposalTitle(text, leftOut),
      date: time.edtf,
      ...(status === undefined ? {} : { status }),
      ...(report === undefined ? {} : { reported: report.edtf }),
      ...(actors.length === 0 ? {} : { actors }),
      ...(from === undefined || to === undefined ? {} : { from, to }),
      sources: [source],
    };
    const [start, end] = [sentence.start + time.start, sentence.start + time.end];
    const expression = { text: text.slice(time.start, time.end), start, end };
    return { record, expression, sentence, confidence: Math.round(Math.max(0.05, confidence) * 100) / 100, why };
  });
}

/**
 * Finds times by our own patterns, which know vague ones, then by chrono's, then applies words such as "since" and
 * "by".
 */
function findTimes(
  text: string,
  { recogniser, language, locale }: ArticleLanguage,
  day: PublicationDay,
  tense: Tense,
  before: string | null,
): FoundTime[] {
  const others = findChronoTimes(text, recogniser, day, tense);
  if (language !== 'en') return others.filter(({ edtf }) => isDate(edtf));
  const own = [...findNumericTimes(text, locale), ...findEnglishTimes(text, day, tense)];
  const isOurs = ({ start, end }: FoundTime) =>
    isAnchored(text.slice(start, end)) ||
    isNumericTime(text.slice(start, end)) ||
    own.some((time) => start < time.end && time.start < end);
  const found = [...own, ...others.filter((time) => !isOurs(time))].sort(byStart);
  const all = [...found, ...findAnchoredTimes(text, found, before)].sort(byStart);
  return joinBounds(text, all).filter(({ edtf }) => isDate(edtf));
}

function byStart(a: FoundTime, b: FoundTime): number {
  return a.start - b.start;
}

function isDate(edtf: string): boolean {
  try {
    toEdtf(edtf);
    return true;
  } catch {
    // If the end turns out to be before the start, it was not an interval.
    return false;
  }
}

function knownBy(time: FoundTime): FoundTime {
  if (time.edtf.includes('/')) return time;
  const day = /\d{4}-\d\d-\d\d/.exec(time.edtf)?.[0] ?? time.edtf;
  return {
    ...time,
    edtf: `/${day}`,
    confidence: time.confidence - 0.2,
    why: 'only the day of the report is named: it was by then',
  };
}

function withoutStretch(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

function statusOf(text: string, edtf: string, published: PublicationDay): EventRecord['status'] {
  const { start, end } = spanOf(toEdtf(edtf));
  const lastMs = spanOf(toEdtf(dayText(published.day))).end ?? 0;
  if ((start ?? -Infinity) >= lastMs || (start === null && (end ?? 0) > lastMs)) return 'planned';
  if (DENIED.test(text)) return 'disputed';
  return DOUBTED.test(text) ? 'reported' : undefined;
}
