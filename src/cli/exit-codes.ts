/** Exit codes, as documented in `--help`. */
export const DONE = 0;
/** The input is faulty: it cannot be read, or `validate` found issues. */
export const FAULTY = 1;
/** The command was used wrongly. */
export const MISUSED = 2;
/** Something the command needs is missing: a file, a response, a browser, a place to write. */
export const UNAVAILABLE = 3;
/** As shells report a process that Ctrl+C ended: 128 plus the number of the signal. */
export const INTERRUPTED = 130;

/** Ends the command with an exit code and a message for the user, without a stack trace. */
export class CommandError extends Error {
  readonly exitCode: number;

  constructor(exitCode: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CommandError';
    this.exitCode = exitCode;
  }
}
