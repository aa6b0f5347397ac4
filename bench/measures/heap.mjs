/**
 * Measures what a page holds when everything that can go has gone: objects, nodes and the buffers of typed arrays.
 *
 * @param {import('playwright-core').CDPSession} session of the page
 * @returns {Promise<number>} bytes
 */
export async function heldBytes(session) {
  // Twice: what the first finds to finalise, the second frees.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}

const MB = 1e6;

/** Gives bytes as MB, of 1,000,000. @param {number} bytes */
export function megabytes(bytes) {
  return bytes / MB;
}
