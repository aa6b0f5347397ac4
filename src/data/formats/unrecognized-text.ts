import { quoteText } from '../describe-value.js';
import { htmlTitle } from '../sources/html-title.js';
import { FORMAT_SIGNS } from './format-signs.js';
import { RecordGatherer } from './record-gatherer.js';
import type { FormatRecords } from './record-format.js';

const EXCERPT_LENGTH = 200;

/** Says, as the issue of a document without records, what a text is that no format claims. */
export function unrecognizedText(text: string): FormatRecords {
  const gatherer = new RecordGatherer();
  const title = htmlTitle(text);
  if (title !== null) {
    const page = title === '' ? 'an HTML page' : `an HTML page, ${quoteText(title)},`;
    gatherer.fail(
      '',
      `${page} without events in it`,
      'a file of events; where a login is wanted, its page comes instead',
    );
  } else {
    const isEmpty = text.trim() === '';
    const found = isEmpty ? 'an empty text' : `a text of no known format, ${quoteText(text.slice(0, EXCERPT_LENGTH))}`;
    const names = FORMAT_SIGNS.map(({ name }) => name).join(', ');
    gatherer.fail('', found, `one of ${names}; where it is one, name it as the format`);
  }
  return gatherer.validated();
}
