import { decompress } from 'fzstd';
import { gunzip } from 'hyparquet-compressors/src/gzip.js';
import { decompressLz4, decompressLz4Raw } from 'hyparquet-compressors/src/lz4.js';
import type { UnpackPage } from './parquet-codecs.js';

/** Functions that unpack the pages of a Parquet file, by the names in its metadata. */
export const pageCodecs: Readonly<Record<string, UnpackPage>> = {
  GZIP: (input, length) => gunzip(input, new Uint8Array(length)),
  LZ4: decompressLz4,
  LZ4_RAW: decompressLz4Raw,
  // Into an array of the right length: without one, fzstd allocates whatever length a frame claims.
  ZSTD: (input, length) => decompress(input, new Uint8Array(length)),
};
