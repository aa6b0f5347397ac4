import { delimitedFormat } from './delimited-format.js';
import { tsvSigns } from '../format-signs.js';

/** Tables with tabs between the values, as spreadsheets put them on the clipboard. */
export const tsv = delimitedFormat(tsvSigns, '\t');
