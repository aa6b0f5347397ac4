import type { EventColumns } from '../data/event-columns.js';
import { runToEnd, type Steps } from '../data/in-slices.js';
import { makeArrangement, MAX_COMFORTABLE, type Arrangement } from './arrangement.js';
import type { LaneAssignment } from './lane-assignment.js';
import { laneChanges } from './lane-changes.js';
import type { ArrangementInput } from './scene-input.js';
import type { TextMeasurer } from './text-measurer.js';

interface KnownArrangement {
  /** The one it was made with: another has other widths, if of one script only. */
  readonly text: TextMeasurer;
  readonly arrangement: Arrangement;
}

const cache = new WeakMap<LaneAssignment, Map<string, KnownArrangement>>();
/** One for the screen, and one beside it for a figure or for print. */
const MAX_ARRANGEMENTS = 2;

/** Arranges the lanes of a timeline in a box; the last two of each lane assignment are kept. */
export function arrange(input: ArrangementInput): Arrangement {
  return runToEnd(arrangeInSteps(input));
}

/** As `arrange`, with a step for each lane that it looks into. */
export function* arrangeInSteps(input: ArrangementInput): Steps<Arrangement> {
  const { lanes, widthPx, heightPx, text, locale, timezone } = input;
  const fonts = [text.labelPx, text.axisPx, text.widthPx('Hamburg', 'label')];
  // Only few events have second lines, whose words take room.
  const words = lanes.table.size <= MAX_COMFORTABLE ? [locale, timezone] : [];
  const key = [widthPx, heightPx, ...fonts, ...words].join('|');
  let arrangements = cache.get(lanes);
  if (!arrangements) cache.set(lanes, (arrangements = new Map<string, KnownArrangement>()));
  const known = arrangements.get(key);
  // Asked for again, it is the last to go.
  if (known) arrangements.delete(key);
  else if (arrangements.size >= MAX_ARRANGEMENTS) arrangements.delete(arrangements.keys().next().value!);
  const isKnown = known?.text === text && known.arrangement.isComplete;
  const arrangement = isKnown ? known.arrangement : yield* continueArrangement(input, key);
  arrangements.set(key, { text, arrangement });
  return arrangement;
}

interface LatestArrangement {
  readonly key: string;
  readonly lanes: LaneAssignment;
  readonly text: TextMeasurer;
  readonly arrangement: Arrangement;
}

/** By the columns, which all tables of a source share. */
const latest = new WeakMap<EventColumns, LatestArrangement[]>();
/** A few timelines, figures and sizes. */
const MAX_LATEST = 4;

/** Makes an arrangement from the latest one for the same box, where the data has only grown or shrunk since. */
function* continueArrangement(input: ArrangementInput, key: string): Steps<Arrangement> {
  const { lanes, text } = input;
  const { columns } = lanes.table;
  let others = latest.get(columns) ?? [];
  const isFormer = (each: LatestArrangement) =>
    each.key === key && each.text === text && each.lanes.laneBy === lanes.laneBy;
  const former = others.find(isFormer);
  const changes = former ? laneChanges(former.lanes, lanes) : null;
  const arrangement = yield* makeArrangement(input, former && changes ? { ...former, changes } : null);
  // Of states that are past no more than the last one is kept: each holds on to all lanes of its time.
  const isOfLate = (each: LatestArrangement) => each.lanes === lanes || each.lanes === former?.lanes;
  others = others.filter((each) => each !== former && isOfLate(each)).slice(1 - MAX_LATEST);
  latest.set(columns, [...others, { key, lanes, text, arrangement }]);
  return arrangement;
}
