import { delimitedFormat } from './delimited-format.js';
import { csvSigns } from '../format-signs.js';

/** Tables of values with commas between them; a semicolon, a tab or a bar is read too. */
export const csv = delimitedFormat(csvSigns, ',');
