/** 1990 and 2100 in seconds: as ms they are a time in January or February 1970, legal and hardly ever meant. */
const FIRST_SECONDS = 631_152_000;
const LAST_SECONDS = 4_102_444_800;

/** A year as a number lands in the first seconds of 1970: legal, and hardly ever meant. */
export function isYear(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1000 && value <= 2999;
}

/** Whether a number may well be seconds since 1970 where ms are expected. */
export function isSeconds(value: unknown): value is number {
  return typeof value === 'number' && value <= LAST_SECONDS && value >= FIRST_SECONDS;
}

/** A day without its dashes as a number, `20220205`, lands in the first hours of 1970. */
export function isCompactDay(value: unknown): boolean {
  return typeof value === 'number' && /^[12]\d{3}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(String(value));
}

/** Nearly all times are later than all of these: one comparison. */
export function isDoubtfulTime(value: unknown): boolean {
  return (
    typeof value === 'number' && value <= LAST_SECONDS && (isYear(value) || isSeconds(value) || isCompactDay(value))
  );
}
