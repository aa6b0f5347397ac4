import { PUBLISHER } from './known-actors.js';

/** The origin that a sentence names for its news. */
export interface Attribution {
  readonly publisher?: string;
  /** Who the publisher attributes it to: "a Japanese government source". */
  readonly attribution?: string;
  /** The place of these words in the sentence. */
  readonly start: number;
  readonly end: number;
}

const SOURCE =
  '(?:an?|the|two|three|several|unnamed|anonymous)?\\s*(?:[\\p{L}-]+\\s+){0,5}(?:sources?|officials?|diplomats?|spokes(?:man|woman|person)|people familiar with the matter|insiders?|aides?)';
const NAME = "\\p{Lu}[\\p{L}'’-]+(?:\\s+\\p{Lu}[\\p{L}'’-]+){0,3}";
const REPORTING = '(?:reported|reports|has reported|said in a report|wrote|writes)';

/** A comma, or the first of several spaces: starting from each of them would be quadratic. */
const BEFORE = '(?:,|(?<![\\s,]))\\s*';

const PATTERNS = [
  // "…, Kyodo News reported on Saturday, citing a government source"
  new RegExp(
    `${BEFORE}(?:the )?(?:news agency )?(?<publisher>${NAME})\\s+${REPORTING}\\b(?:[^,.]*?)(?:,?\\s*(?:citing|quoting)\\s+(?<attribution>${SOURCE}|[^,.]+))?(?=[,.]|$)`,
    'u',
  ),
  // "according to a diplomat", "according to Reuters"
  new RegExp(`${BEFORE}[Aa]ccording to (?<attribution>${SOURCE}|(?:the )?${NAME}|[^,.]+)`, 'u'),
  new RegExp(`${BEFORE}(?:citing|quoting)\\s+(?<attribution>${SOURCE})`, 'u'),
  // "a Japanese government source said"
  new RegExp(`(?:^|,\\s*)(?<attribution>${SOURCE})\\s+(?:said|says|told|added|confirmed)\\b`, 'iu'),
];

/** Finds who reported the news of a sentence, and who they attribute it to; null if it does not say. */
export function findAttribution(sentence: string): Attribution | null {
  for (const pattern of PATTERNS) {
    const match = pattern.exec(sentence);
    if (match === null) continue;
    const { publisher, attribution } = match.groups ?? {};
    const [start, end] = [match.index, match.index + match[0].length];
    const named = attribution?.trim().replace(/^the\s+/, '');
    // The name of an agency is the publisher of the news, not its source.
    if (publisher === undefined && named !== undefined && PUBLISHER.test(named))
      return { publisher: named, start, end };
    return {
      ...(publisher === undefined ? {} : { publisher }),
      ...(named === undefined ? {} : { attribution: named }),
      start,
      end,
    };
  }
  return null;
}

/** Tells whether a time belongs to the report of an event and not to the event: "Kyodo reported on Saturday". */
export function isOfReport(sentence: string, start: number, attribution: Attribution | null): boolean {
  if (attribution?.publisher !== undefined && start >= attribution.start && start < attribution.end) return true;
  return /\b(?:reported|was reported|reports said)\s+(?:on |late |early )*$/i.test(sentence.slice(0, start));
}
