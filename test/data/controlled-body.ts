/** A response to `fetch` whose body a test sends piece by piece. */
export class ControlledBody {
  readonly response: Response;
  /** Whether the page has cancelled the transfer. */
  isCancelled = false;
  #controller: ReadableStreamDefaultController<Uint8Array> | null = null;

  constructor(headers: Record<string, string> = {}) {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.#controller = controller;
      },
      cancel: () => {
        this.isCancelled = true;
      },
    });
    this.response = new Response(body, { headers });
  }

  send(text: string): void {
    this.#controller!.enqueue(new TextEncoder().encode(text));
  }

  end(): void {
    this.#controller!.close();
  }

  break(): void {
    this.#controller!.error(new TypeError('network error'));
  }
}
