import { decompress } from 'fzstd';
import { gunzip } from 'hyparquet-compressors/src/gzip.js';
import { decompressLz4, decompressLz4Raw } from 'hyparquet-compressors/src/lz4.js';
import type { UnpackPage } from './parquet-codecs.js';

/** What unpacks the pages of a Parquet file, by the names that its metadata have. */
export const pageCodecs: Readonly<Record<string, UnpackPage>> = {
  GZIP: (input, length) => gunzip(input, new Uint8Array(length)),
  LZ4: decompressLz4,
  LZ4_RAW: decompressLz4Raw,
  // Into an array of the right length: by itself it makes one of whatever length a frame claims.
  ZSTD: (input, length) => decompress(input, new Uint8Array(length)),
};
