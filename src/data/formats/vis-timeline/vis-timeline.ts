import { describeValue } from '../../describe-value.js';
import type { EventRecord } from '../../event-record.js';
import { visTimelineSigns } from '../format-signs.js';
import { htmlText, oneLine, textAsHtml } from '../html-text.js';
import {
  isForeignObject,
  jsonDocument,
  readForeignObjects,
  foreignText,
  type ForeignObject,
} from '../json-document.js';
import { browserDate } from '../foreign-date.js';
import { keepForeignFields } from '../foreign-fields.js';
import {
  htmlField,
  isoSpan,
  jsonText,
  loseTitle,
  otherFields,
  writeForeign,
  type OutgoingRecord,
} from '../write-foreign.js';
import { RecordGatherer, type DraftRecord } from '../record-gatherer.js';
import type { FormatRecords, RecordFormat, WriteOptions, WrittenRecords } from '../record-format.js';
import { visLanes } from './vis-lanes.js';

const TAKEN: readonly string[] = ['id', 'content', 'title', 'start', 'end', 'group'];
const WRITTEN: readonly string[] = ['id', 'title', 'date', 'end', 'description', 'lane'];
const CLAIMED: readonly string[] = ['content', 'start', 'group'];

/** The items of a vis-timeline, alone or as `{ items, groups }`. */
export const visTimeline: RecordFormat = { ...visTimelineSigns, read, write };

function read(text: string): FormatRecords {
  const gatherer = new RecordGatherer();
  const document = jsonDocument(text, gatherer, 'the items of a vis-timeline: a list, or { items, groups }');
  if (document === undefined) return gatherer.validated();
  const { items, groups } = isForeignObject(document) ? document : { items: document, groups: undefined };
  if (!Array.isArray(items)) gatherer.fail('items', describeValue(items), 'a list of items');
  const lanes = visLanes(groups, gatherer);
  readForeignObjects(items, gatherer, (item) => readItem(item, lanes, gatherer));
  return gatherer.validated();
}

function readItem(item: ForeignObject, lanes: ReadonlyMap<string, string>, gatherer: RecordGatherer): void {
  const draft: DraftRecord = {};
  const id = foreignText(item['id']);
  if (id !== '') draft['id'] = id;
  const content = oneLine(htmlText(foreignText(item['content'])));
  const tooltip = htmlText(foreignText(item['title']));
  if (content !== '') {
    draft['title'] = content;
    if (tooltip !== '' && tooltip !== content) draft['description'] = tooltip;
  } else if (tooltip !== '') {
    draft['title'] = tooltip;
    gatherer.assume('title', 'an item without content', tooltip, 'content; its title is used instead');
  }
  draft['date'] = browserDate(item['start'], 'date', gatherer);
  const end = browserDate(item['end'], 'end', gatherer);
  if (end !== undefined) draft['end'] = end;
  const group = foreignText(item['group']);
  if (group !== '') draft['lane'] = lanes.get(group) ?? group;
  const isBackground = item['type'] === 'background';
  if (isBackground) draft['kind'] = 'background';
  keepForeignFields(draft, item, isBackground ? [...TAKEN, 'type'] : TAKEN);
  gatherer.add(draft);
}

function write(records: readonly EventRecord[], options: WriteOptions): WrittenRecords {
  return writeForeign(records, itemOf, (items, losses) => {
    loseTitle(options, losses);
    const lanes = [...new Set(items.map(({ group }) => group).filter((group) => typeof group === 'string'))];
    return jsonText(
      lanes.length === 0 ? items : { items, groups: lanes.map((lane) => ({ id: lane, content: textAsHtml(lane) })) },
    );
  });
}

function itemOf(record: OutgoingRecord): Record<string, unknown> | null {
  const span = isoSpan(record);
  if (span === null) return null;
  const { id, title, description, lane, kind } = record.fields;
  // What a group is called is HTML, in which blanks are all one.
  if (typeof lane === 'string' && htmlText(textAsHtml(lane)).replace(/\s+/g, ' ') !== lane) {
    record.losses.add(record.row, 'lane', 'blanks are not kept as they are');
  }
  const isBackground = kind === 'background' && span.end !== undefined;
  const others = otherFields(record, isBackground ? [...WRITTEN, 'kind'] : WRITTEN, CLAIMED);
  return {
    ...(id !== undefined && { id }),
    content: htmlField(title, 'title', record),
    ...span,
    ...(typeof description === 'string' &&
      description !== '' && { title: htmlField(description, 'description', record) }),
    ...(typeof lane === 'string' && lane !== '' && { group: lane }),
    ...(isBackground && { type: 'background' }),
    ...others,
  };
}
