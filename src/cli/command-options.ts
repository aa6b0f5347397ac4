import { parseArgs, type ParseArgsConfig } from 'node:util';
import { CommandError, MISUSED } from './exit-codes.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/** The options of every command, by the name they have on the command line. */
const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  output: { type: 'string', short: 'o' },
  format: { type: 'string', short: 'f' },
  map: { type: 'string', multiple: true },
  'date-order': { type: 'string' },
  to: { type: 'string', short: 't' },
  title: { type: 'string' },
  description: { type: 'string' },
  credit: { type: 'string' },
  'lane-by': { type: 'string' },
  view: { type: 'string' },
  locale: { type: 'string' },
  timezone: { type: 'string' },
  theme: { type: 'string' },
  width: { type: 'string' },
  height: { type: 'string' },
  scale: { type: 'string' },
  font: { type: 'string' },
  transparent: { type: 'boolean' },
  heading: { type: 'boolean' },
  legend: { type: 'boolean' },
  sources: { type: 'boolean' },
  strict: { type: 'boolean' },
  port: { type: 'string' },
  'no-open': { type: 'boolean' },
} as const satisfies Options;

export type OptionName = keyof typeof OPTIONS;

/** What was written behind the command. */
export interface CommandOptions {
  readonly files: readonly string[];
  readonly text: (name: OptionName) => string | undefined;
  /** All values of an option that may come again. */
  readonly list: (name: OptionName) => readonly string[];
  readonly flag: (name: OptionName) => boolean;
  /** @throws {CommandError} when it is no number from `least` to `most` */
  readonly number: (name: OptionName, least: number, most: number) => number | undefined;
  /** @throws {CommandError} when it is not one of the choices */
  readonly choice: <T extends string>(name: OptionName, choices: readonly T[]) => T | undefined;
}

/**
 * Reads the command line of a command, which knows some of the options.
 *
 * @throws {CommandError} for an option that the command does not know, or that lacks its value
 */
export function readOptions(args: readonly string[], command: string, known: readonly OptionName[]): CommandOptions {
  const options = Object.fromEntries([...known, 'help' as const].map((name) => [name, OPTIONS[name]]));
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('. ')[0]! : String(cause);
    throw new CommandError(
      MISUSED,
      `${reason}. Expected: ${known.map((name) => `--${name}`).join(', ')}. See event-timeline ${command} --help`,
      { cause },
    );
  }
  const { values, positionals } = parsed;
  const text = (name: OptionName) => values[name] as string | undefined;
  return {
    files: positionals,
    text,
    list: (name) => (values[name] as string[] | undefined) ?? [],
    flag: (name) => values[name] === true,
    number(name, least, most) {
      const value = text(name);
      if (value === undefined) return undefined;
      const number = Number(value);
      if (value.trim() !== '' && number >= least && number <= most) return number;
      throw new CommandError(MISUSED, `--${name}: found "${value}", expected a number from ${least} to ${most}`);
    },
    choice<T extends string>(name: OptionName, choices: readonly T[]) {
      const value = text(name);
      if (value === undefined || choices.includes(value as T)) return value as T | undefined;
      throw new CommandError(MISUSED, `--${name}: found "${value}", expected ${choices.join(' or ')}`);
    },
  };
}

/** Gives the files of a command. @throws {CommandError} when there are more or less than it takes */
export function takeFiles(options: CommandOptions, names: readonly string[], least = names.length): readonly string[] {
  const { files } = options;
  if (files.length >= least && files.length <= names.length) return files;
  const found = files.length === 0 ? 'none' : files.join(' ');
  throw new CommandError(MISUSED, `Files: found ${found}, expected ${names.join(' ')}`);
}
