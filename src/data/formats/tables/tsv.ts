import { delimitedFormat } from './delimited-format.js';
import { tsvSigns } from '../format-signs.js';

/** Tables of values with tabs between them, as spreadsheets put them on the clipboard. */
export const tsv = delimitedFormat(tsvSigns, '\t');
