import type { EventColumns } from '../data/table/event-columns.js';
import { runToEnd, type Steps } from '../data/in-slices.js';
import { wordsFor, type Words } from '../time/words/words.js';
import { makeArrangement, MAX_COMFORTABLE, type Arrangement } from './arrangement.js';
import type { LaneAssignment } from './lanes/lane-assignment.js';
import { laneChanges } from './lanes/lane-changes.js';
import type { ArrangementInput } from './scene-input.js';
import type { TextMeasurer } from './text/text-measurer.js';

/** What an arrangement was made from, beside the lanes: where all of it is the same, so is the arrangement. */
interface Circumstances {
  readonly key: string;
  /** Another measurer has other widths, if of one script only. */
  readonly text: TextMeasurer;
  /** English stands in for a language until it is loaded. Null where no words take room. */
  readonly words: Words | null;
}

interface KnownArrangement extends Circumstances {
  readonly lanes: LaneAssignment;
  readonly arrangement: Arrangement;
}

/** By the columns, which all tables of a source share; the latest last. */
const known = new WeakMap<EventColumns, readonly KnownArrangement[]>();
/** A few timelines, figures and sizes. */
const MAX_KNOWN = 4;

/** Arranges the lanes of a timeline in a box; the last few arrangements of the events of a source are kept. */
export function arrange(input: ArrangementInput): Arrangement {
  return runToEnd(arrangeInSteps(input));
}

/** As `arrange`, with a step for each lane that it looks into. */
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
  // Of states that are past no more than the last one is kept: each holds on to all lanes of its time.
  const isOfLate = ({ lanes: { table } }: KnownArrangement) => table === lanes.table || table === former?.lanes.table;
  keepLast(columns, { ...circumstances, lanes, arrangement }, (each) => !isReplaced(each) && isOfLate(each));
  return arrangement;
}

function circumstancesOf({ lanes, widthPx, heightPx, text, locale, timezone }: ArrangementInput): Circumstances {
  const fonts = [text.labelPx, text.axisPx, text.widthPx('Hamburg', 'label')];
  // Only few events have second lines, whose words take room.
  const hasWords = lanes.table.size <= MAX_COMFORTABLE;
  const key = [widthPx, heightPx, ...fonts, ...(hasWords ? [locale, timezone] : [])].join('|');
  return { key, text, words: hasWords ? wordsFor(locale) : null };
}

function isAlike(a: Circumstances, b: Circumstances): boolean {
  return a.key === b.key && a.text === b.text && a.words === b.words;
}

/** Whether it is the latest arrangement for the same box, of data that may only have grown or shrunk since. */
function isFormer(each: KnownArrangement, circumstances: Circumstances, { laneBy }: LaneAssignment): boolean {
  return isAlike(each, circumstances) && each.lanes.laneBy === laneBy;
}

/** The one asked for last is the last to go. */
function keepLast(columns: EventColumns, latest: KnownArrangement, isKept: (each: KnownArrangement) => boolean): void {
  const all = known.get(columns) ?? [];
  if (all.at(-1) === latest) return;
  const others = all.filter((each) => each !== latest && isKept(each));
  known.set(columns, [...others.slice(1 - MAX_KNOWN), latest]);
}
