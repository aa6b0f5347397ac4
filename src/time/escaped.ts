/** Characters that JSON does not escape but a message must not contain: C1 controls, and directional marks. */
const UNQUOTABLE = /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;

/** Quotes a text as JSON does, with all control characters escaped. */
export function escaped(text: string): string {
  return JSON.stringify(text).replace(UNQUOTABLE, (control) => {
    return `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
