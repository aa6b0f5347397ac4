import type { WriteStream } from 'node:tty';

/** Codes of ECMA-48 that begin and end a style. */
const STYLES = { red: [31, 39], yellow: [33, 39], green: [32, 39], bold: [1, 22], dim: [2, 22] } as const;

type Style = keyof typeof STYLES;

/** How often a line of progress is written anew: fast enough to look alive. */
const PROGRESS_MS = 100;

/** Controls, and marks of direction, which a terminal obeys. */
// eslint-disable-next-line no-control-regex -- what is looked for are controls
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text of the data as a terminal may show it: names of fields can hold what would move its cursor or set its title. */
export function plain(text: string): string {
  return text.replace(CONTROLS, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * Writes to standard output and error. Results go to the output, what is said about them to the error; colours and
 * progress only where a terminal shows them, and no colours with NO_COLOR (no-color.org).
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

  /** A line of the result. */
  print(line: string): void {
    this.#clearProgress();
    this.#output.write(`${line}\n`);
  }

  /** The result as it is; resolves when it is written, so that the process does not end before. */
  async write(content: string | Uint8Array): Promise<void> {
    this.#clearProgress();
    await new Promise<void>((resolve, reject) => {
      this.#output.write(content, (error) => (error ? reject(error) : resolve()));
    });
  }

  /** A remark about the work. */
  say(line: string): void {
    this.#clearProgress();
    this.#error.write(`${line}\n`);
  }

  /** Shows how far the work is, in place of what was shown before. @param share 0–1; null where it is not known */
  progress(what: string, share: number | null): void {
    const now = performance.now();
    if (!this.#error.isTTY || now - this.#progressAt < PROGRESS_MS) return;
    this.#progressAt = now;
    this.#isProgressShown = true;
    const percent = share === null ? '' : ` ${Math.floor(share * 100)} %`;
    this.#error.write(`\r\u001b[K${this.paint('dim', `${what} …${percent}`, this.#error)}`);
  }

  /** Colours a text for a stream that shows colours. */
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
