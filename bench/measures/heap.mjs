/**
 * Measures the memory of a page after garbage collection: objects, nodes and the buffers of typed arrays.
 *
 * @param {import('playwright-core').CDPSession} session of the page
 * @returns {Promise<number>} bytes
 */
export async function heldBytes(session) {
  // Twice: the second frees what the first has finalised.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}

const MB = 1e6;

/** Converts bytes to MB of 1,000,000 bytes. @param {number} bytes */
export function megabytes(bytes) {
  return bytes / MB;
}
