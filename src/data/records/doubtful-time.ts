/** 1990 and 2100 in seconds. Read as ms they are in January or February 1970, which is legal and hardly ever meant. */
const FIRST_SECONDS = 631_152_000;
const LAST_SECONDS = 4_102_444_800;

/** Tells whether a number may be a year: read as ms it is in the first seconds of 1970. */
export function isYear(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1000 && value <= 2999;
}

/** Tells whether a number may be seconds since 1970, where ms are expected. */
export function isSeconds(value: unknown): value is number {
  return typeof value === 'number' && value <= LAST_SECONDS && value >= FIRST_SECONDS;
}

/** Tells whether a number may be a day without dashes, `20220205`: read as ms it is in the first hours of 1970. */
export function isCompactDay(value: unknown): boolean {
  return typeof value === 'number' && /^[12]\d{3}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(String(value));
}

/** Tells whether a time may be any of these. Nearly all times are later, so one comparison is enough. */
export function isDoubtfulTime(value: unknown): boolean {
  return (
    typeof value === 'number' && value <= LAST_SECONDS && (isYear(value) || isSeconds(value) || isCompactDay(value))
  );
}
