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

/** The content of these elements inside an item is not about the event itself. */
const ASIDE = 'p, cite, ol, ul';

/**
 * Reads the events that a page lists in its own markup, as raw records for `validateRecords`.
 *
 * An item is `<li><time datetime="2022-01">January</time> Title</li>`. The first `<time>` is the date and the second the
 * end; a link's address is the `url`, a `<p>` the description, a `<cite>` the publisher of a source, and a `<time>` and a
 * link in it the `published` and `url` of that source. Times and links in a `<p>` or a nested list are ignored. `data-*`
 * attributes hold further fields; `lang` and `dir` are kept. The remaining text is the title. A `<time>` without `datetime`
 * is read by its text. In an item of paragraphs only, as Markdown writes it, the first has the date and the title. Nothing
 * is validated here: an item without a date becomes a record without one.
 *
 * @returns null when there is no list
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

  const paragraphs = within(item, 'p', 'ol, ul');
  const isAllParagraphs = within(item, 'time', ASIDE).length === 0 && titleOf(item) === '';
  const head = (isAllParagraphs ? paragraphs.shift() : null) ?? item;
  const [date, end] = within(head, 'time', ASIDE).map(timeOf);
  if (date !== undefined) record['date'] = date;
  if (end !== undefined) record['end'] = end;

  const link = within(head, 'a[href]', ASIDE).find((each) => !each.querySelector('cite'));
  const url = link?.getAttribute('href');
  if (url && record['url'] === undefined) record['url'] = url;
  const description = paragraphs.map(textOf).join('\n');
  if (description !== '') record['description'] = description;
  const cites = within(item, 'cite', 'ol, ul');
  if (cites.length > 0) record['sources'] = cites.map(readSource);

  record['title'] = titleOf(head);
  return record;
}

function readSource(cite: Element): Record<string, string> {
  const source: Record<string, string> = { publisher: titleIn(cite.cloneNode(true) as Element) };
  const published = cite.querySelector('time');
  if (published) source['published'] = timeOf(published);
  const url = (cite.querySelector('a[href]') ?? cite.closest('a[href]'))?.getAttribute('href');
  if (url) source['url'] = url;
  return source;
}

/** Finds elements in a root that are not in one of the holders inside it. */
function within(root: Element, selector: string, holders: string): Element[] {
  return Array.from(root.querySelectorAll(selector)).filter((found) => {
    const holder = found.parentElement!.closest(holders);
    return holder === null || holder === root || !root.contains(holder);
  });
}

/**
 * Returns the text of an item without the parts read as other fields, and without the dash or colon that joined it to its
 * date. A word between two times, such as "to" or "bis", is dropped too, unless nothing else is left: then it is the title.
 */
function titleOf(item: Element): string {
  const rest = item.cloneNode(true) as Element;
  const [start, end] = within(rest, 'time', ASIDE);
  const between = start && end ? start.ownerDocument.createRange() : null;
  between?.setStartAfter(start!);
  between?.setEndBefore(end!);
  const joining = between?.cloneContents();
  between?.deleteContents();
  return titleIn(rest) || (joining ? titleIn(joining) : '');
}

function titleIn(text: Element | DocumentFragment): string {
  for (const read of text.querySelectorAll(`time, script, style, template, ${ASIDE}`)) read.remove();
  return textOf(text).replace(/^[\s:–—,.-]+|[\s:–—,-]+$/gu, '');
}

function timeOf(time: Element): string {
  return time.getAttribute('datetime') ?? textOf(time);
}

function textOf(element: Node): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
