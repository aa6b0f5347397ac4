/** Reads JSON in a cell; gives the text itself where it is none. Keys are plain fields, whatever they are called. */
export function jsonIn(value: string): unknown {
  if (!/^\s*[[{"\d-]|^(?:true|false|null)$/.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}
