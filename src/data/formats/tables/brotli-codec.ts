import { decompressBrotli } from 'hyparquet-compressors/src/brotli.js';
import type { UnpackPage } from './parquet-codecs.js';

/** Apart from the others: it brings a dictionary of 80 kB. */
export const brotliCodec: Readonly<Record<string, UnpackPage>> = { BROTLI: decompressBrotli };
