import type { EventColumns } from '../data/table/event-columns.js';
import { runToEnd, type Steps } from '../data/in-slices.js';
import { wordsFor, type Words } from '../time/words/words.js';
import { makeArrangement, MAX_COMFORTABLE, type Arrangement } from './arrangement.js';
import type { LaneAssignment } from './lanes/lane-assignment.js';
import { laneChanges } from './lanes/lane-changes.js';
import type { ArrangementInput } from './scene-input.js';
import type { TextMeasurer } from './text/text-measurer.js';

/** What an arrangement depends on besides the lanes: if all of it is the same, so is the arrangement. */
interface Circumstances {
  readonly key: string;
  /** Another measurer may give other widths, if only in one script. */
  readonly text: TextMeasurer;
  /** English stands in for a language until it is loaded. Null if no words affect the layout. */
  readonly words: Words | null;
}

interface KnownArrangement extends Circumstances {
  readonly lanes: LaneAssignment;
  readonly arrangement: Arrangement;
}

/** Keyed by columns, which all tables of a source share; most recent last. */
const known = new WeakMap<EventColumns, readonly KnownArrangement[]>();
/** How many arrangements are kept for a source: enough for a few timelines, figures and sizes. */
const MAX_KNOWN = 4;

/** Arranges the lanes of a timeline in a box. The last few arrangements of each source are kept. */
export function arrange(input: ArrangementInput): Arrangement {
  return runToEnd(arrangeInSteps(input));
}

/** Like `arrange`, with a step for each lane that is packed. */
export function* arrangeInSteps(input: ArrangementInput): Steps<Arrangement> {
  const { lanes } = input;
  const { columns } = lanes.table;
  const circumstances = circumstancesOf(input);
  const same = known.get(columns)?.find((each) => each.lanes === lanes && isAlike(each, circumstances));
  if (same?.arrangement.isComplete) {
    keepLast(columns, same, () => true);
    return same.arrangement;
  }
  const former = known.get(columns)?.find((each) => isFormer(each, circumstances, lanes)) ?? null;
  const changes = former && laneChanges(former.lanes, lanes);
  const arrangement = yield* makeArrangement(input, changes && { ...former, changes });
  const isReplaced = (each: KnownArrangement) =>
    each === former || (each.lanes === lanes && each.key === circumstances.key);
  // Of past states only the last is kept: each retains all lanes it was made for.
  const isOfLate = ({ lanes: { table } }: KnownArrangement) => table === lanes.table || table === former?.lanes.table;
  keepLast(columns, { ...circumstances, lanes, arrangement }, (each) => !isReplaced(each) && isOfLate(each));
  return arrangement;
}

function circumstancesOf({ lanes, widthPx, heightPx, text, locale, timezone }: ArrangementInput): Circumstances {
  const fonts = [text.labelPx, text.axisPx, text.widthPx('Hamburg', 'label')];
  // Only a few events have second lines, whose words affect the layout.
  const hasWords = lanes.table.size <= MAX_COMFORTABLE;
  const key = [widthPx, heightPx, ...fonts, ...(hasWords ? [locale, timezone] : [])].join('|');
  return { key, text, words: hasWords ? wordsFor(locale) : null };
}

function isAlike(a: Circumstances, b: Circumstances): boolean {
  return a.key === b.key && a.text === b.text && a.words === b.words;
}

/** Whether an arrangement is for the same box and the same field, of an earlier state of the data. */
function isFormer(each: KnownArrangement, circumstances: Circumstances, { laneBy }: LaneAssignment): boolean {
  return isAlike(each, circumstances) && each.lanes.laneBy === laneBy;
}

/** Keeps the most recently used arrangement longest. */
function keepLast(columns: EventColumns, latest: KnownArrangement, isKept: (each: KnownArrangement) => boolean): void {
  const all = known.get(columns) ?? [];
  if (all.at(-1) === latest) return;
  const others = all.filter((each) => each !== latest && isKept(each));
  known.set(columns, [...others.slice(1 - MAX_KNOWN), latest]);
}
