/** Thrown when a named format is unknown, or cannot do what is asked of it. */
export class FormatNameError extends RangeError {
  /** @example FormatNameError.unknown('cvs', ['csv', 'json']).message // 'Unknown format: found "cvs", expected one of csv, json' */
  static unknown(name: string, known: readonly string[]): FormatNameError {
    return new FormatNameError(`Unknown format: found ${JSON.stringify(name)}, expected one of ${known.join(', ')}`);
  }
}
