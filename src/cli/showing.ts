import { messageOf } from '../data/message-of.js';
import { isTimeZone, loadLanguage, type EventRecord, type TimeSpan } from '../core.js';
import { laneKeysOf } from '../layout/lanes/lane-keys.js';
import { readView } from '../time/view/read-view.js';
import type { CommandOptions, OptionName } from './command-options.js';
import { CommandError, MISUSED } from './exit-codes.js';
import type { Terminal } from './terminal.js';

/** What every command that shows events takes. */
export const SHOWING: readonly OptionName[] = ['title', 'lane-by', 'view', 'locale', 'timezone', 'theme'];

export interface Showing {
  readonly laneBy: string | null;
  readonly locale: string;
  readonly timezone: string;
  readonly dir: 'ltr' | 'rtl';
  /** What was asked for, which is EDTF, and the time that it covers: ends may be open. */
  readonly viewText: string | undefined;
  readonly view: TimeSpan | undefined;
}

/** Node's own `textInfo` does not know that Kurdish in Arabic letters is one of them. */
const RIGHT_TO_LEFT: readonly (string | undefined)[] = ['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'];

/** Reads which events are shown how, and loads the words of the language. @throws {CommandError} for an invalid value */
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

/** The attributes of the element that say what was asked for. */
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

/** Says that the field of the lanes is one that no event has: all are on one lane then. */
export function sayUnknownLanes(records: readonly EventRecord[], { laneBy }: Showing, terminal: Terminal): void {
  if (laneBy === null || records.some((record) => laneKeysOf(record, laneBy).some((key) => key !== ''))) return;
  const kind = terminal.paint('yellow', 'warning', process.stderr);
  terminal.say(
    `${kind}: --lane-by: found no event with "${laneBy}", expected a field that some have; all are on one lane`,
  );
}

function viewOf(text: string, timezone: string): TimeSpan {
  try {
    return readView(text, timezone);
  } catch (cause) {
    throw new CommandError(MISUSED, `--view: ${messageOf(cause)}`, { cause });
  }
}
