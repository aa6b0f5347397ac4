/** How a source sends its data. */
export interface SlowSource {
  readonly text: string;
  readonly contentType: string;
  /** How many pieces the text is cut into, regardless of where records end. */
  readonly pieces: number;
  readonly pauseMs: number;
}

/** Makes the page's `fetch` answer an address as a server on a slow line would, until the returned function is called. */
export function answerSlowly(address: string, source: SlowSource): () => void {
  const { fetch } = globalThis;
  globalThis.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    return url.endsWith(address) ? Promise.resolve(slowResponse(source, init?.signal)) : fetch(input, init);
  };
  return () => {
    globalThis.fetch = fetch;
  };
}

function slowResponse(
  { text, contentType, pieces, pauseMs }: SlowSource,
  signal: AbortSignal | null | undefined,
): Response {
  const bytes = new TextEncoder().encode(text);
  const length = Math.ceil(bytes.length / pieces);
  let at = 0;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (at > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
      if (signal?.aborted) return controller.error(signal.reason);
      controller.enqueue(bytes.subarray(at, at + length));
      at += length;
      if (at >= bytes.length) controller.close();
    },
  });
  return new Response(body, {
    headers: { 'content-type': contentType, 'content-length': String(bytes.length) },
  });
}
