import { actorName, KNOWN_ACTOR, PUBLISHER } from './known-actors.js';

/** Those who take part in what a sentence reports. */
export interface FoundActors {
  readonly actors: readonly string[];
  /** Who acts on whom, if the sentence says so plainly. */
  readonly from?: string;
  readonly to?: string;
}

interface Name {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const TITLE =
  '(?:Prime Minister|President|Vice President|Foreign Minister|Defen[cs]e Minister|Finance Minister|Minister|Chancellor|Secretary of State|Secretary|Secretary-General|General|Ambassador|Senator|King|Queen|Pope|Mr|Mrs|Ms|Dr)\\.?';
const NAME_WORD = "\\p{Lu}[\\p{L}'’-]+";
/** A person with a title before the name, or at least two capitalised words. */
const TITLED = new RegExp(`(?:${TITLE}\\s+)+(${NAME_WORD}(?:\\s+${NAME_WORD}){0,2})`, 'gu');
const SEVERAL = new RegExp(`${NAME_WORD}(?:\\s+${NAME_WORD}){1,3}`, 'gu');
/** Capitalised words that are not names. */
const NOBODY =
  /^(?:The|A|An|In|On|At|By|Since|Until|From|After|Before|During|It|He|She|They|But|And|If|As|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Prime|Minister|President|Chancellor|Foreign|Council|Government)\b/;

/** Verbs whose subject acts on their object. */
const ACTING =
  /^\s*(?:has |have |had |also |again |jointly |formally )*(?:asked|asks|urged|urges|told|tells|warned|warns|invited|invites|accused|accuses|pressed|called on|threatened|threatens|attacked|invaded|sanctioned|offered|promised|informed|assured|supplied|met|thanked)\s+(?:the\s+)?$/;

/** Finds who is named in a sentence: known countries and bodies, persons with titles, other names of several words. */
export function findActors(sentence: string): FoundActors {
  const names = namesIn(sentence);
  const actors = [...new Set(names.map(({ name }) => name))];
  const acting = names.findIndex(({ end }, index) => {
    const next = names[index + 1];
    return next !== undefined && ACTING.test(sentence.slice(end, next.start));
  });
  if (acting < 0) return { actors };
  const [from, to] = [names[acting]!.name, names[acting + 1]!.name];
  return from === to ? { actors } : { actors, from, to };
}

function namesIn(sentence: string): Name[] {
  const names: Name[] = [];
  const add = (name: string, start: number, end: number) => {
    if (!names.some((other) => start < other.end && other.start < end)) names.push({ name, start, end });
  };
  for (const match of sentence.matchAll(TITLED)) add(match[1]!, match.index, match.index + match[0].length);
  for (const match of sentence.matchAll(KNOWN_ACTOR)) {
    add(actorName(match[0]), match.index, match.index + match[0].length);
  }
  for (const match of sentence.matchAll(SEVERAL)) {
    if (NOBODY.test(match[0]) || PUBLISHER.test(match[0])) continue;
    add(match[0], match.index, match.index + match[0].length);
  }
  return names.sort((a, b) => a.start - b.start);
}
