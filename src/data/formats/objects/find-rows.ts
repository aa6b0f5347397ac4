import { quoteText } from '../../describe-value.js';
import { documentIssue } from '../../records/record-issue.js';
import { holdsOurs } from '../holds-ours.js';
import { isForeignObject, type ForeignObject } from '../json-document.js';
import type { FoundRecords } from '../json-stream.js';
import type { ReadOptions } from '../record-format.js';
import { ObjectTable } from './object-table.js';

const MAX_DEPTH = 4;
const SAMPLE = 100;

interface FoundList {
  /** Empty for the document itself. */
  readonly path: readonly string[];
  readonly rows: readonly unknown[];
}

/**
 * Finds the rows in an answer such as `{ "results": [...] }`: the longest list of objects with a title and a date, if
 * there is one; else lists beside the names of their columns, or objects alike under names of their own, which become
 * their ids. Returns null where there is nothing of the kind.
 */
export function findRows(document: ForeignObject, options: ReadOptions): FoundRecords | null {
  const lists: FoundList[] = [];
  gatherLists(document, [], lists);
  const dated = lists.filter(({ rows }) => lists.length === 1 || hasTitleAndDate(rows, options));
  const found = longest(dated) ?? longest(lists) ?? splitRows(document) ?? keyedRows(document);
  if (found === null) return null;
  const others = lists.flatMap(({ path }) => (path === found.path ? [] : quoteText(path.join('.'))));
  const expected = `one list of events; ${quoteText(found.path.join('.'))} is read, and the rest is kept with the document`;
  const issue =
    others.length === 0
      ? null
      : documentIssue('warning', '', { found: `more lists of objects, in ${others.join(', ')}`, expected });
  return { rows: found.rows, rest: without(document, found.path), issue };
}

function gatherLists(value: ForeignObject, path: readonly string[], lists: FoundList[]): void {
  for (const [name, member] of Object.entries(value)) {
    const way = [...path, name];
    if (Array.isArray(member)) {
      const rows = member as readonly unknown[];
      if (rows.some(isForeignObject)) lists.push({ path: way, rows });
    } else if (isForeignObject(member) && way.length < MAX_DEPTH) gatherLists(member, way, lists);
  }
}

function longest(lists: readonly FoundList[]): FoundList | null {
  let best: FoundList | null = null;
  for (const list of lists) if (best === null || list.rows.length > best.rows.length) best = list;
  return best;
}

function hasTitleAndDate(rows: readonly unknown[], options: ReadOptions): boolean {
  const sample = rows.slice(0, SAMPLE);
  if (holdsOurs(sample)) return true;
  const table = new ObjectTable(sample.filter(isForeignObject), options);
  return !table.lacks('title') && !table.lacks('date');
}

/** Finds the rows of a table whose columns are named apart, as pandas writes it: `{ "columns": [...], "data": [[...]] }`. */
function splitRows({ columns, data }: ForeignObject): FoundList | null {
  if (!Array.isArray(columns) || !Array.isArray(data) || !data.every(Array.isArray)) return null;
  return { path: ['data'], rows: [columns, ...(data as readonly unknown[])] };
}

/** Finds objects alike: in the document itself, or in one of its members. */
function keyedRows(document: ForeignObject): FoundList | null {
  for (const [name, value] of Object.entries({ ...document, '': document })) {
    if (isForeignObject(value) && areAlike(value)) return { path: name === '' ? [] : [name], rows: rowsOf(value) };
  }
  return null;
}

/** Returns objects under names as rows; where the names are those of columns with numbered values, these are the rows. */
function rowsOf(keyed: ForeignObject): readonly unknown[] {
  const members = Object.entries(keyed) as [string, ForeignObject][];
  const names = new Set(members.flatMap(([, member]) => Object.keys(member)));
  if (![...names].every(isNumber)) return members.map(([id, row]) => ({ id, ...row }));
  return [...names].map((row) => Object.fromEntries(members.map(([column, member]) => [column, member[row]])));
}

function areAlike(keyed: ForeignObject): boolean {
  const members = Object.values(keyed);
  const [first, ...others] = members.filter(isForeignObject);
  if (first === undefined || others.length + 1 < members.length || others.length === 0) return false;
  const shared = Object.keys(first).filter((name) => others.every((other) => Object.hasOwn(other, name)));
  return shared.length > 1 || (shared.length > 0 && shared.every(isNumber));
}

function isNumber(name: string): boolean {
  return /^\d+$/.test(name);
}

/** Returns a copy of a document without what is at a path. */
function without(document: ForeignObject, [name, ...path]: readonly string[]): ForeignObject {
  if (name === undefined) return {};
  const { [name]: member, ...rest } = document;
  const left = path.length > 0 && isForeignObject(member) ? without(member, path) : {};
  return Object.keys(left).length > 0 ? { ...rest, [name]: left } : rest;
}
