import type { WriteStream } from 'node:tty';

/** ECMA-48 codes that turn a style on and off. */
const STYLES = { red: [31, 39], yellow: [33, 39], green: [32, 39], bold: [1, 22], dim: [2, 22] } as const;

type Style = keyof typeof STYLES;

/** The least time between two updates of the progress line. */
const PROGRESS_MS = 100;

/** Control characters and direction marks, which a terminal obeys. */
// eslint-disable-next-line no-control-regex -- it matches control characters
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Escapes control characters in text from the data, which could move the cursor or set the title of the terminal. */
export function plain(text: string): string {
  return text.replace(CONTROLS, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Writes a count with its noun: `1 event`, `6 events`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/**
 * Writes results to standard output and messages to standard error. Colours and progress appear only in a terminal, and
 * no colours with NO_COLOR (no-color.org).
 */
export class Terminal {
  readonly #output: NodeJS.WriteStream;
  readonly #error: NodeJS.WriteStream;
  readonly #hasColors: boolean;
  #progressAt = 0;
  #isProgressShown = false;

  constructor(
    output: NodeJS.WriteStream = process.stdout,
    error: NodeJS.WriteStream = process.stderr,
    environment: NodeJS.ProcessEnv = process.env,
  ) {
    this.#output = output;
    this.#error = error;
    this.#hasColors = !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
  }

  /** Prints a line of the result. */
  print(line: string): void {
    this.#clearProgress();
    this.#output.write(`${line}\n`);
  }

  /** Writes the result as it is; resolves when it is flushed, so that the process does not end too early. */
  async write(content: string | Uint8Array): Promise<void> {
    this.#clearProgress();
    await new Promise<void>((resolve, reject) => {
      this.#output.write(content, (error) => (error ? reject(error) : resolve()));
    });
  }

  /** Prints a message for the user. */
  say(line: string): void {
    this.#clearProgress();
    this.#error.write(`${line}\n`);
  }

  /** Shows progress, replacing the line shown before. @param share 0–1; null when unknown */
  progress(what: string, share: number | null): void {
    const now = performance.now();
    if (!this.#error.isTTY || now - this.#progressAt < PROGRESS_MS) return;
    this.#progressAt = now;
    this.#isProgressShown = true;
    const percent = share === null ? '' : ` ${Math.floor(share * 100)} %`;
    this.#error.write(`\r\u001b[K${this.paint('dim', `${what} …${percent}`, this.#error)}`);
  }

  /** Colours a text if the stream is a terminal that shows colours. */
  paint(style: Style, text: string, stream: NodeJS.WriteStream = this.#output): string {
    const isColored = this.#hasColors && (stream as Partial<WriteStream>).isTTY === true;
    const [begin, end] = STYLES[style];
    return isColored ? `\u001b[${begin}m${text}\u001b[${end}m` : text;
  }

  #clearProgress(): void {
    if (this.#isProgressShown) this.#error.write('\r\u001b[K');
    this.#isProgressShown = false;
  }
}
