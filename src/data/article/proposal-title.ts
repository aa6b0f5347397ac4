const LONGEST_TITLE = 90;
const LEADING = /^(?:but|and|meanwhile|however|also|then|later|earlier|at the same time)\b,?\s*/i;
const TIME_WORDS =
  /(?:\s*,)?\s*\b(?:on|in|at|by|since|until|till|from|during|over|for|before|after|within|about|around)?(?:\s+the)?\s*$/i;

/**
 * Makes a title from a sentence, without its expression of time and the words about who reported it; a long one is cut
 * between words.
 *
 * @param leftOut parts of the sentence that other fields of the record express, from `start`, before `end`
 * @example proposalTitle('In January the leaders met.', [{ start: 3, end: 10 }]) // 'The leaders met'
 */
export function proposalTitle(
  sentence: string,
  leftOut: readonly { readonly start: number; readonly end: number }[],
): string {
  let title = '';
  let at = 0;
  for (const { start, end } of leftOut.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    title += sentence.slice(at, start).replace(TIME_WORDS, '');
    at = end;
  }
  title += sentence.slice(at);
  title = title
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;:])/g, '$1')
    .replace(/^[\s,;:–—-]+|[\s,;:.!?–—-]+$/g, '')
    .replace(LEADING, '');
  const capitalised = title.charAt(0).toLocaleUpperCase() + title.slice(1);
  return capitalised === '' ? sentence : cut(capitalised);
}

function cut(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  const clause = /^.{30,88}?(?=[,;:—–]\s)/.exec(title)?.[0];
  return clause ?? `${title.slice(0, LONGEST_TITLE - 1).replace(/\s+\S*$/, '')}…`;
}
