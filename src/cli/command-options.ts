import { parseArgs, type ParseArgsConfig } from 'node:util';
import { CommandError, MISUSED } from './exit-codes.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/** The options of all commands, by their names on the command line. */
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

/** The arguments of a command. */
export interface CommandOptions {
  readonly files: readonly string[];
  readonly text: (name: OptionName) => string | undefined;
  /** Returns all values of an option that may be repeated. */
  readonly list: (name: OptionName) => readonly string[];
  readonly flag: (name: OptionName) => boolean;
  /** @throws {CommandError} unless it is a number from `least` to `most` */
  readonly number: (name: OptionName, least: number, most: number) => number | undefined;
  /** @throws {CommandError} unless it is one of the choices */
  readonly choice: <T extends string>(name: OptionName, choices: readonly T[]) => T | undefined;
}

/**
 * Reads the arguments of a command, which accepts some of the options.
 *
 * @throws {CommandError} for an unknown option, or one without its value
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

/** Returns the files of a command. @throws {CommandError} for more or fewer than it takes */
export function takeFiles(options: CommandOptions, names: readonly string[], least = names.length): readonly string[] {
  const { files } = options;
  if (files.length >= least && files.length <= names.length) return files;
  const found = files.length === 0 ? 'none' : files.join(' ');
  throw new CommandError(MISUSED, `Files: found ${found}, expected ${names.join(' ')}`);
}
