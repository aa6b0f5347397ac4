import { quoteText } from '../describe-value.js';
import { htmlTitle } from '../sources/html-title.js';
import { FORMAT_SIGNS } from './format-signs.js';
import { RecordGatherer } from './record-gatherer.js';
import type { FormatRecords } from './record-format.js';

const EXCERPT_LENGTH = 200;
/** Characters that no text has, but pictures, sounds and programs have within their first bytes. */
// eslint-disable-next-line no-control-regex
const NOT_TEXT = /[\0-\x08\x0e-\x1a]/;

/** Reports a text that no format recognizes: returns no records, and an issue that says what the text is. */
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
    const excerpt = text.slice(0, EXCERPT_LENGTH);
    const format = NOT_TEXT.test(excerpt)
      ? 'a file of no known format, which is not a text'
      : `a text of no known format, ${quoteText(excerpt)}`;
    const found = text.trim() === '' ? 'an empty text' : format;
    const names = FORMAT_SIGNS.map(({ name }) => name).join(', ');
    gatherer.fail('', found, `one of ${names}; where it is one, name it as the format`);
  }
  return gatherer.validated();
}
