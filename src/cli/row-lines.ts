/**
 * Finds on which line of a text each of its records begins, from 1: for JSON (an array, or an object with `events`).
 * Other formats tell the line with their issues.
 *
 * The text need not be right: it is walked as far as it goes.
 */
export function rowLines(text: string, format: string): readonly number[] {
  return format === 'json' ? jsonRowLines(text) : [];
}

function jsonRowLines(text: string): readonly number[] {
  const start = startOfArray(text);
  const lines: number[] = [];
  if (start < 0) return lines;
  let line = 1 + newlinesIn(text.slice(0, start));
  let depth = 0;
  let isExpected = true;
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at]!;
    if (character === '\n') line++;
    if (/\s/.test(character)) continue;
    if (depth === 0 && character === ']') break;
    if (depth === 0 && isExpected) {
      lines.push(line);
      isExpected = false;
    }
    if (character === '"') {
      const end = endOfString(text, at);
      line += newlinesIn(text.slice(at, end));
      at = end;
    } else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
    else if (character === ',' && depth === 0) isExpected = true;
  }
  return lines;
}

/** Offset of the `[` of the records: the text's own, or that of the key `events` of the outermost object. */
function startOfArray(text: string): number {
  const first = text.search(/[^\s\ufeff]/);
  if (text[first] === '[') return first;
  let depth = 0;
  for (let at = first; at >= 0 && at < text.length; at++) {
    const character = text[at]!;
    if (character === '"') {
      const end = endOfString(text, at);
      const isKey = depth === 1 && text.slice(at, end + 1) === '"events"';
      const array = isKey ? /^\s*:\s*\[/.exec(text.slice(end + 1, end + 200)) : null;
      if (array) return end + array[0].length;
      at = end;
    } else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
  }
  return -1;
}

/** Offset of the closing quote, or the length of the text. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

function newlinesIn(text: string): number {
  return text.split('\n').length - 1;
}
