import { htmlText } from '../html-text.js';
import { isForeignObject, foreignText } from '../json-document.js';
import type { RecordGatherer } from '../record-gatherer.js';

/** What stands between the name of a group and those inside it. */
const INSIDE = ' › ';

/**
 * Gives the lane of each group of a vis-timeline by its id: what it is called, and in front of that what the groups are
 * called that it is nested in.
 */
export function visLanes(groups: unknown, gatherer: RecordGatherer): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const parents = new Map<string, string>();
  for (const group of Array.isArray(groups) ? (groups as readonly unknown[]) : []) {
    if (!isForeignObject(group)) continue;
    const id = foreignText(group['id']);
    names.set(id, htmlText(foreignText(group['content'])).replace(/\s+/g, ' ') || id);
    const nested: readonly unknown[] = Array.isArray(group['nestedGroups']) ? group['nestedGroups'] : [];
    for (const child of nested) parents.set(foreignText(child), id);
  }
  const lanes = new Map<string, string>();
  for (const [id, name] of names) {
    const path = [name];
    const seen = new Set([id]);
    for (let parent = parents.get(id); parent !== undefined && !seen.has(parent); parent = parents.get(parent)) {
      path.unshift(names.get(parent) ?? parent);
      seen.add(parent);
    }
    lanes.set(id, path.join(INSIDE));
    if (path.length > 1) {
      const taken = 'lanes side by side; a group inside another is a lane called after both';
      gatherer.assume('lane', 'a group inside another', path.join(INSIDE), taken);
    }
  }
  return lanes;
}
