import { describeValue } from '../../describe-value.js';
import type { EventRecord } from '../../event-record.js';
import { simileSigns } from '../format-signs.js';
import { isForeignObject, jsonDocument, readForeignObjects } from '../json-document.js';
import { jsonText, loseTitle, writeForeign } from '../write-foreign.js';
import { RecordGatherer } from '../record-gatherer.js';
import type { FormatRecords, RecordFormat, WriteOptions, WrittenRecords } from '../record-format.js';
import { readSimileEvent } from './simile-event.js';
import { simileEventOf } from './simile-writer.js';

/** The JSON of SIMILE Timeline: an object with `events`. */
export const simile: RecordFormat = { ...simileSigns, read, write };

function read(text: string): FormatRecords {
  const gatherer = new RecordGatherer();
  const document = jsonDocument(text, gatherer, 'the JSON of SIMILE Timeline: an object with "events"');
  if (document === undefined) return gatherer.validated();
  const { events, dateTimeFormat: _, ...rest } = isForeignObject(document) ? document : { events: document };
  if (!Array.isArray(events)) gatherer.fail('events', describeValue(events), 'a list of events');
  readForeignObjects(events, gatherer, (event) => readSimileEvent(event, false, gatherer));
  return gatherer.validated({ document: rest });
}

function write(records: readonly EventRecord[], options: WriteOptions): WrittenRecords {
  return writeForeign(records, simileEventOf, (events, losses) => {
    loseTitle(options, losses);
    return jsonText({ dateTimeFormat: 'iso8601', events });
  });
}
