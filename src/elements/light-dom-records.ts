/** Scalar fields of a record that an item may state as `data-<field>`. */
const DATA_FIELDS = [
  'id',
  'kind',
  'lane',
  'category',
  'from',
  'to',
  'place',
  'url',
  'color',
  'icon',
  'weight',
  'status',
  'reported',
  'timezone',
] as const;
/** List fields that an item may state as `data-<field>="one; two"`. */
const LIST_FIELDS = ['actors', 'tags'] as const;
const ITEM = ':scope > ol > li, :scope > ul > li';

/**
 * Reads the events that a page states as a list in its own markup, as raw records for `validateRecords`.
 *
 * An item is `<li><time datetime="2022-01">January</time> Title</li>`. The first `<time>` is the date and a second the
 * end; a link's address is the `url`, a `<p>` the description, a `<cite>` the publisher of the source; `data-*`
 * attributes state further fields; `lang` and `dir` are kept. What is left of the text is the title. A `<time>` without
 * `datetime` is read by its text. Nothing is judged here: an item without a date is a record without one.
 *
 * @returns null when there is no list at all
 */
export function readLightDomRecords(element: Element): Record<string, unknown>[] | null {
  const lists = element.querySelector(':scope > ol, :scope > ul');
  return lists ? Array.from(element.querySelectorAll(ITEM), readItem) : null;
}

function readItem(item: Element): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const field of DATA_FIELDS) {
    const value = item.getAttribute(`data-${field}`);
    if (value !== null) record[field] = field === 'weight' ? Number(value) : value;
  }
  for (const field of LIST_FIELDS) {
    const value = item.getAttribute(`data-${field}`);
    if (value !== null)
      record[field] = value
        .split(';')
        .map((entry) => entry.trim())
        .filter((entry) => entry !== '');
  }
  if (item.id && record['id'] === undefined) record['id'] = item.id;
  for (const field of ['lang', 'dir'] as const) {
    const value = item.getAttribute(field);
    if (value) record[field] = value;
  }

  const [date, end] = Array.from(
    item.querySelectorAll('time'),
    (time) => time.getAttribute('datetime') ?? textOf(time),
  );
  if (date !== undefined) record['date'] = date;
  if (end !== undefined) record['end'] = end;

  const link = item.querySelector('a[href]')?.getAttribute('href');
  if (link && record['url'] === undefined) record['url'] = link;
  const description = Array.from(item.querySelectorAll('p'), textOf).join('\n');
  if (description !== '') record['description'] = description;
  const cite = item.querySelector('cite');
  if (cite) record['sources'] = [{ publisher: textOf(cite) }];

  record['title'] = titleOf(item);
  return record;
}

/**
 * The text of an item less what has been read as something else, and less the dash or colon that tied it to its date.
 * Between two times stands a word such as "to" or "bis"; where nothing else is left, it is the title itself.
 */
function titleOf(item: Element): string {
  const rest = item.cloneNode(true) as Element;
  const [start, end] = rest.querySelectorAll('time');
  const between = start && end ? start.ownerDocument.createRange() : null;
  between?.setStartAfter(start!);
  between?.setEndBefore(end!);
  const joining = between?.cloneContents();
  between?.deleteContents();
  return titleIn(rest) || (joining ? titleIn(joining) : '');
}

function titleIn(text: Element | DocumentFragment): string {
  for (const read of text.querySelectorAll('time, p, cite, script, style, template, ol, ul')) read.remove();
  return textOf(text).replace(/^[\s:–—,.-]+|[\s:–—,-]+$/gu, '');
}

function textOf(element: Node): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
