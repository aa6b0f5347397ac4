import type { EventRecord } from '../../event-record.js';
import { htmlTitle } from '../../sources/html-title.js';
import { simileXmlSigns } from '../format-signs.js';
import { loseTitle, writeForeign, type OutgoingRecord } from '../write-foreign.js';
import { RecordGatherer } from '../record-gatherer.js';
import type { FormatRecords, RecordFormat, WriteOptions, WrittenRecords } from '../record-format.js';
import { readSimileEvent } from './simile-event.js';
import { simileEventOf } from './simile-writer.js';
import { xmlElements, xmlText } from './xml-elements.js';

/** The XML of SIMILE Timeline: `<data>` with an `<event>` for each. */
export const simileXml: RecordFormat = { ...simileXmlSigns, read, write };

function read(text: string): FormatRecords {
  const gatherer = new RecordGatherer();
  const { elements, fault, entities } = xmlElements(text.replace(/^\uFEFF/, ''));
  const events = elements.filter(({ name, depth }) => name === 'event' && depth > 0);
  if (fault !== null) {
    const page = htmlTitle(text);
    if (page === null) gatherer.fail('', fault.found, `XML: ${fault.expected}; what stands before is read`);
    else gatherer.fail('', `an HTML page, ${JSON.stringify(page)}`, 'the XML of SIMILE Timeline');
  } else if (events.length === 0)
    gatherer.fail('', 'no <event>', 'the XML of SIMILE Timeline: <data> with an <event> for each');
  for (const name of entities) {
    gatherer.warnOfDocument('', `an entity &${name};`, 'characters; entities that a document defines are not expanded');
  }
  for (const { attributes, text: content } of events) {
    const description = content.trim();
    readSimileEvent(description === '' ? attributes : { ...attributes, description }, true, gatherer);
  }
  const { attributes = {} } = elements.find(({ depth }) => depth === 0) ?? {};
  return gatherer.validated({ document: attributes });
}

function write(records: readonly EventRecord[], options: WriteOptions): WrittenRecords {
  return writeForeign(records, elementOf, (elements, losses) => {
    loseTitle(options, losses);
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<data date-time-format="iso8601">',
      ...elements,
      '</data>',
      '',
    ].join('\n');
  });
}

function elementOf(record: OutgoingRecord): string | null {
  const event = simileEventOf(record);
  if (event === null) return null;
  const { description, ...attributes } = event;
  const written = Object.entries(attributes).flatMap(([name, value]) => {
    const isName = /^[\p{Letter}_][\p{Letter}\p{Number}_.-]*$/u.test(name);
    const isSimple = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    if (isName && isSimple) {
      if (typeof value === 'number') record.losses.add(record.row, name, `the number ${value} comes back as a text`);
      return [` ${name}="${xmlText(String(value))}"`];
    }
    const why = isName ? 'an attribute holds neither a list nor an object' : 'an attribute cannot have this name';
    record.losses.add(record.row, name, why);
    return [];
  });
  const start = `  <event${written.join('')}`;
  return typeof description === 'string' ? `${start}>${xmlText(description)}</event>` : `${start}/>`;
}
