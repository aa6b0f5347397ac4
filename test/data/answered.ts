/** A body that gives these pieces and then ends, breaks, or says nothing more. */
export function bodyOf(
  pieces: readonly (string | Uint8Array)[],
  then: 'end' | 'break' | 'hang',
): ReadableStream<Uint8Array> {
  let next = 0;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = pieces[next++];
      if (piece !== undefined) controller.enqueue(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece);
      else if (then === 'end') controller.close();
      else if (then === 'break') controller.error(new TypeError('network error'));
      else return new Promise<void>(() => undefined);
      return undefined;
    },
  });
}

/** Options of a source with this response. */
export const answering = (body: BodyInit | null, init?: ResponseInit) => ({
  fetch: () => Promise.resolve(new Response(body, init)),
});
