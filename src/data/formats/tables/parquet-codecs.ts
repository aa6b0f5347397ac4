/** Unpacks a page into the number of bytes that its header gives. */
export type UnpackPage = (input: Uint8Array, length: number) => Uint8Array;

/** Each is a module that is loaded when a file needs it; Snappy comes with hyparquet. */
const CODECS: Readonly<Record<string, () => Promise<Readonly<Record<string, UnpackPage>>>>> = {
  SNAPPY: async () => {
    const { snappyUncompress } = await import('hyparquet');
    const unpack: UnpackPage = (input, length) => {
      const page = new Uint8Array(length);
      snappyUncompress(input, page);
      return page;
    };
    return { SNAPPY: unpack };
  },
  GZIP: loadPageCodecs,
  LZ4: loadPageCodecs,
  LZ4_RAW: loadPageCodecs,
  ZSTD: loadPageCodecs,
  BROTLI: async () => (await import('./brotli-codec.js')).brotliCodec,
};

async function loadPageCodecs() {
  return (await import('./page-codecs.js')).pageCodecs;
}

/** Returns those compressions of a file that cannot be unpacked. */
export function unknownCodecs(names: Iterable<string>): string[] {
  return [...names].filter((name) => name !== 'UNCOMPRESSED' && !Object.hasOwn(CODECS, name));
}

/**
 * Loads what unpacks the pages of a file, and no more. It throws once more than `mostBytes` would be unpacked in all,
 * whatever single pages claim: a page of a few kB can hold gigabytes.
 */
export async function loadCodecs(names: Iterable<string>, mostBytes: number): Promise<Record<string, UnpackPage>> {
  let left = mostBytes;
  const bounded =
    (unpack: UnpackPage): UnpackPage =>
    (input, length) => {
      left -= length;
      if (!(left >= 0)) throw new Error('pages that hold more than the file says');
      return unpack(input, length);
    };
  const codecs: Record<string, UnpackPage> = {};
  for (const name of names) {
    const loaded = await CODECS[name]?.();
    if (loaded?.[name]) codecs[name] = bounded(loaded[name]);
  }
  return codecs;
}
