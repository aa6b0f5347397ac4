import { decompressBrotli } from 'hyparquet-compressors/src/brotli.js';
import type { UnpackPage } from './parquet-codecs.js';

/** Separate from the other codecs because of its dictionary of 80 kB. */
export const brotliCodec: Readonly<Record<string, UnpackPage>> = { BROTLI: decompressBrotli };
