/** What the command says to the shell when it ends; documented in `--help`. */
export const DONE = 0;
/** The input has faults: it cannot be read, or `validate` found issues. */
export const FAULTY = 1;
/** The command was called wrongly. */
export const MISUSED = 2;
/** Something it needs is not there: a file, an answer, a browser, a place to write. */
export const UNAVAILABLE = 3;
/** As shells say of a process that Ctrl+C ended: 128 and the number of the signal. */
export const INTERRUPTED = 130;

/** Ends the command with a sentence for the one who called it, and no stack. */
export class CommandError extends Error {
  readonly exitCode: number;

  constructor(exitCode: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CommandError';
    this.exitCode = exitCode;
  }
}
