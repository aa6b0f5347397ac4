import { describeValue } from '../../describe-value.js';
import type { EventRecord } from '../../event-record.js';
import { visTimelineSigns } from '../format-signs.js';
import { htmlText, oneLine, textAsHtml } from '../html-text.js';
import { isPeerObject, jsonDocument, peerObjects, peerText, type PeerObject } from '../json-document.js';
import { browserDate } from '../peer-date.js';
import { keepPeerFields } from '../peer-fields.js';
import {
  htmlField,
  isoSpan,
  jsonText,
  loseTitle,
  otherFields,
  writePeer,
  type OutgoingRecord,
} from '../peer-writing.js';
import { RecordGatherer } from '../record-gatherer.js';
import type { FormatRecords, RecordFormat, WriteOptions, WrittenRecords } from '../record-format.js';
import { visLanes } from './vis-lanes.js';

type Draft = Record<string, unknown>;

const TAKEN: readonly string[] = ['id', 'content', 'title', 'start', 'end', 'group'];
const WRITTEN: readonly string[] = ['id', 'title', 'date', 'end', 'description', 'lane'];
const CLAIMED: readonly string[] = ['content', 'start', 'group'];

/** The items of a vis-timeline, alone or as `{ items, groups }`. */
export const visTimeline: RecordFormat = { ...visTimelineSigns, read, write };

function read(text: string): FormatRecords {
  const gatherer = new RecordGatherer();
  const document = jsonDocument(text, gatherer, 'the items of a vis-timeline: a list, or { items, groups }');
  if (document === undefined) return gatherer.validated();
  const { items, groups } = isPeerObject(document) ? document : { items: document, groups: undefined };
  if (!Array.isArray(items)) gatherer.fail('items', describeValue(items), 'a list of items');
  const lanes = visLanes(groups, gatherer);
  peerObjects(items, gatherer, (item) => readItem(item, lanes, gatherer));
  return gatherer.validated();
}

function readItem(item: PeerObject, lanes: ReadonlyMap<string, string>, gatherer: RecordGatherer): void {
  const draft: Draft = {};
  const id = peerText(item['id']);
  if (id !== '') draft['id'] = id;
  const content = oneLine(htmlText(peerText(item['content'])));
  const tooltip = htmlText(peerText(item['title']));
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
  const group = peerText(item['group']);
  if (group !== '') draft['lane'] = lanes.get(group) ?? group;
  const isBackground = item['type'] === 'background';
  if (isBackground) draft['kind'] = 'background';
  keepPeerFields(draft, item, isBackground ? [...TAKEN, 'type'] : TAKEN);
  gatherer.add(draft);
}

function write(records: readonly EventRecord[], options: WriteOptions): WrittenRecords {
  return writePeer(records, itemOf, (items, losses) => {
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
  // The name of a group is HTML, in which any run of blanks is one.
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
