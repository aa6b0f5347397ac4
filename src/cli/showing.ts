import { messageOf } from '../data/message-of.js';
import { isTimeZone, loadLanguage, type EventRecord, type TimeSpan } from '../core.js';
import { laneKeysOf } from '../layout/lanes/lane-keys.js';
import { readView } from '../time/view/read-view.js';
import type { CommandOptions, OptionName } from './command-options.js';
import { CommandError, MISUSED } from './exit-codes.js';
import type { Terminal } from './terminal.js';

/** The options of every command that shows events. */
export const SHOWING: readonly OptionName[] = ['title', 'lane-by', 'view', 'locale', 'timezone', 'theme'];

export interface Showing {
  readonly laneBy: string | null;
  readonly locale: string;
  readonly timezone: string;
  readonly dir: 'ltr' | 'rtl';
  /** The text of `--view`, in EDTF, and the time that it covers; its ends may be open. */
  readonly viewText: string | undefined;
  readonly view: TimeSpan | undefined;
}

/** Scripts written from right to left. Not `textInfo` of Node, which gets Kurdish in Arabic letters wrong. */
const RIGHT_TO_LEFT: readonly (string | undefined)[] = ['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'];

/**
 * Reads how events are to be shown, and loads the words of the language.
 *
 * @throws {CommandError} for an invalid value
 */
export async function readShowing(options: CommandOptions): Promise<Showing> {
  const locale = options.text('locale') ?? 'en';
  const timezone = options.text('timezone') ?? 'UTC';
  try {
    Intl.getCanonicalLocales(locale);
  } catch {
    throw new CommandError(MISUSED, `--locale: found "${locale}", expected a BCP 47 tag such as "de" or "ja"`);
  }
  if (!isTimeZone(timezone)) {
    throw new CommandError(MISUSED, `--timezone: found "${timezone}", expected an IANA zone such as "Asia/Tokyo"`);
  }
  await loadLanguage(locale);
  const viewText = options.text('view');
  return {
    laneBy: options.text('lane-by') ?? null,
    locale,
    timezone,
    dir: RIGHT_TO_LEFT.includes(new Intl.Locale(locale).maximize().script) ? 'rtl' : 'ltr',
    viewText,
    view: viewText === undefined ? undefined : viewOf(viewText, timezone),
  };
}

/** Returns the attributes of `<event-timeline>` that correspond to the options. */
export function attributesOf(
  { laneBy, locale, timezone, viewText }: Showing,
  label: string,
): Readonly<Record<string, string>> {
  return {
    controls: '',
    label,
    locale,
    timezone,
    ...(laneBy === null ? {} : { 'lane-by': laneBy }),
    ...(viewText === undefined ? {} : { view: viewText }),
  };
}

/** Warns when no event has the field of `--lane-by`, so that all are on one lane. */
export function sayUnknownLanes(records: readonly EventRecord[], { laneBy }: Showing, terminal: Terminal): void {
  if (laneBy === null || records.some((record) => laneKeysOf(record, laneBy).some((key) => key !== ''))) return;
  const kind = terminal.paint('yellow', 'warning', process.stderr);
  terminal.say(
    `${kind}: --lane-by: found no event with "${laneBy}", expected a field that some events have; all are on one lane`,
  );
}

function viewOf(text: string, timezone: string): TimeSpan {
  try {
    return readView(text, timezone);
  } catch (cause) {
    throw new CommandError(MISUSED, `--view: ${messageOf(cause)}`, { cause });
  }
}
