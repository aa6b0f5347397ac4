import { rmSync } from 'node:fs';
import { realpath, rename, stat, writeFile } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { createGzip, gzipSync } from 'node:zlib';
import { CommandError, UNAVAILABLE } from './exit-codes.js';
import { fileFault } from './read-input.js';
import type { Terminal } from './terminal.js';

/**
 * Writes a result to a file, or to standard output for `-`, and compresses it when the name ends in `.gz`. Pieces are
 * written as they come; an existing file is replaced only after the last one, since it may be the input, or reading may
 * fail.
 *
 * @throws {CommandError} when it cannot be written
 */
export async function writeOutput(
  target: string,
  content: string | Uint8Array | AsyncIterable<string>,
  terminal: Terminal,
): Promise<void> {
  const isWhole = typeof content === 'string' || content instanceof Uint8Array;
  if (target === '-') {
    if (isWhole) return terminal.write(content);
    for await (const piece of content) await terminal.write(piece);
    return;
  }
  try {
    const isZipped = /\.gz$/i.test(target);
    if (isWhole) await writeFile(target, isZipped ? gzipSync(content) : content);
    else await writePieces(target, isZipped ? zipped(content) : content);
  } catch (cause) {
    if (cause instanceof CommandError) throw cause;
    throw new CommandError(UNAVAILABLE, `${target}: ${fileFault(cause)}, expected a writable path`, { cause });
  }
}

/** Compresses pieces; an error of theirs ends the result with the same error. */
function zipped(pieces: AsyncIterable<string>): AsyncIterable<Uint8Array> {
  return pipeline(Readable.from(pieces), createGzip(), () => undefined);
}

async function writePieces(target: string, pieces: AsyncIterable<string | Uint8Array>): Promise<void> {
  // Write through a symbolic link instead of replacing it.
  const place = await realpath(target).catch(() => target);
  const known = await stat(place).catch(() => null);
  // A pipe or a device cannot be replaced.
  if (known?.isFile() === false) return writeFile(place, pieces);
  const partial = `${place}.${process.pid}.partial`;
  const remove = () => rmSync(partial, { force: true });
  process.once('exit', remove);
  try {
    await writeFile(partial, pieces, known === null ? {} : { mode: known.mode });
    await rename(partial, place);
  } finally {
    remove();
    process.removeListener('exit', remove);
  }
}
