import { delimitedFormat } from './delimited-format.js';
import { csvSigns } from '../format-signs.js';

/** Tables with commas between the values; semicolons, tabs and bars are recognized too. */
export const csv = delimitedFormat(csvSigns, ',');
