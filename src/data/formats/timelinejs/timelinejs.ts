import { describeValue } from '../../describe-value.js';
import { timelineJsSigns } from '../format-signs.js';
import { isForeignObject, jsonDocument, readForeignObjects } from '../json-document.js';
import { RecordGatherer } from '../record-gatherer.js';
import type { FormatRecords, RecordFormat } from '../record-format.js';
import { readStory, readStoryTitle } from './timelinejs-story.js';
import { readSlide, readTitleSlide } from './timelinejs-slide.js';
import { writeTimelineJs } from './timelinejs-writer.js';

/** The JSON of TimelineJS 3 (`events` with a `start_date`) and 2 (`timeline` with `date`s). Version 3 is written. */
export const timelineJs: RecordFormat = { ...timelineJsSigns, read, holdsDocument: true, write: writeTimelineJs };

function read(text: string): FormatRecords {
  const gatherer = new RecordGatherer();
  const expected = 'the JSON of TimelineJS: an object with "events", or with a "timeline"';
  const document = jsonDocument(text, gatherer, expected);
  if (document === undefined) return gatherer.validated();
  // A list is taken for the events; they are what matters.
  const { title, events, eras, scale, timeline } = isForeignObject(document) ? document : { events: document };
  if (isForeignObject(timeline)) {
    readForeignObjects(timeline['date'], gatherer, (item) => readStory(item, 'event', gatherer));
    readForeignObjects(timeline['era'], gatherer, (item) => readStory(item, 'background', gatherer));
    return gatherer.validated(readStoryTitle(timeline));
  }
  if (!Array.isArray(events)) {
    gatherer.fail('events', describeValue(events), 'a list of slides');
    return gatherer.validated();
  }
  readForeignObjects(events, gatherer, (item) => readSlide(item, 'event', gatherer));
  readForeignObjects(eras, gatherer, (item) => readSlide(item, 'background', gatherer));
  const words = readTitleSlide(title);
  return gatherer.validated(typeof scale === 'string' ? { ...words, document: { ...words.document, scale } } : words);
}
