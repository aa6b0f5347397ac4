import { htmlTitle, parseJsonRecords } from './parse-json-records.js';
import { SourceError } from './source-error.js';

const EXPECTED = 'an answer with JSON: an array of records, or an object with "events"';
const EXCERPT_LENGTH = 120;

export interface FetchOptions {
  /** Gives the wait up; the promise is then rejected with an `AbortError`. */
  readonly signal?: AbortSignal | undefined;
  readonly format?: 'json' | undefined;
  /** How long the source may be silent, in ms; each chunk that arrives starts the wait anew. 30 s when absent. */
  readonly timeoutMs?: number | undefined;
  /** In place of the page's own `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/**
 * Fetches raw records for `validateRecords`. The only place in the library with I/O.
 *
 * @throws {SourceError} when there is no answer, none with status 2xx, silence, a connection that breaks, or no JSON
 * @throws {DOMException} `AbortError` when the signal aborts
 * @example validateRecords(await fetchRecords('events.json'))
 */
export async function fetchRecords(source: string | URL, options: FetchOptions = {}): Promise<unknown> {
  const url = String(source);
  const { signal, timeoutMs = 30_000, fetch = globalThis.fetch } = options;
  if (signal?.aborted) throw abortError(signal);
  const wait = new Wait(timeoutMs, signal);
  let bytesRead = 0;
  try {
    const headers = { accept: 'application/json, */*;q=0.5' };
    const response = await wait.for(fetch(url, { signal: wait.signal, headers }));
    if (!response.ok) throw await refusal(url, response, wait);
    let text = '';
    for await (const chunk of readTextChunks(response, wait)) {
      text += chunk.text;
      bytesRead = chunk.bytesRead;
    }
    return parseJsonRecords(text, url);
  } catch (cause) {
    if (cause instanceof SourceError) throw cause;
    if (signal?.aborted) throw abortError(signal);
    const soFar = bytesRead > 0 ? ` after ${bytesRead} bytes` : '';
    if (wait.isOver) {
      const found = `no answer within ${timeoutMs / 1000} s${bytesRead > 0 ? `, silence${soFar}` : ''}`;
      throw new SourceError({ url, found, expected: EXPECTED }, { cause });
    }
    const found = soFar ? `a connection that broke${soFar}` : `no connection (${messageOf(cause)})`;
    throw new SourceError({ url, found, expected: EXPECTED }, { cause });
  } finally {
    wait.end();
  }
}

/** Limits a silence, not the whole: a large file on a slow line is no fault. */
class Wait {
  isOver = false;
  readonly #controller = new AbortController();
  readonly #timeoutMs: number;
  readonly #outer: AbortSignal | undefined;
  readonly #stop = () => this.#controller.abort();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(timeoutMs: number, outer: AbortSignal | undefined) {
    this.#timeoutMs = timeoutMs;
    this.#outer = outer;
    outer?.addEventListener('abort', this.#stop);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Waits for a promise, whether or not what it stands for heeds the signal. */
  for<T>(promise: Promise<T>): Promise<T> {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.isOver = true;
      this.#controller.abort();
    }, this.#timeoutMs);
    return new Promise<T>((resolve, reject) => {
      const stopped = () => reject(new DOMException('The wait was given up', 'AbortError'));
      if (this.signal.aborted) stopped();
      this.signal.addEventListener('abort', stopped);
      promise.then(resolve, reject).finally(() => this.signal.removeEventListener('abort', stopped));
    });
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#outer?.removeEventListener('abort', this.#stop);
  }
}

/** Reads a body as it arrives. A byte order mark is passed over. */
async function* readTextChunks(response: Response, wait: Wait): AsyncGenerator<{ text: string; bytesRead: number }> {
  if (response.body === null) return;
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let bytesRead = 0;
  try {
    for (;;) {
      const { done, value } = await wait.for(reader.read());
      if (done) break;
      bytesRead += value.byteLength;
      yield { text: decoder.decode(value, { stream: true }), bytesRead };
    }
    yield { text: decoder.decode(), bytesRead };
  } finally {
    // Whoever stops reading early, for whatever reason, also stops the transfer; a body that failed cannot be stopped.
    reader.cancel().catch(() => undefined);
  }
}

async function refusal(url: string, response: Response, wait: Wait): Promise<SourceError> {
  const { status, statusText } = response;
  let body = '';
  try {
    for await (const { text } of readTextChunks(response, wait)) {
      body += text;
      if (body.length > 4 * EXCERPT_LENGTH) break;
    }
  } catch {
    // The status says enough.
  }
  const words = (htmlTitle(body) ?? body).replace(/\s+/g, ' ').trim();
  const excerpt = words.length > EXCERPT_LENGTH ? `${words.slice(0, EXCERPT_LENGTH)}…` : words;
  const found = `status ${[status, statusText].filter(Boolean).join(' ')}${excerpt ? `: ${JSON.stringify(excerpt)}` : ''}`;
  return new SourceError({ url, status, found, expected: EXPECTED });
}

function abortError(signal: AbortSignal): DOMException {
  const { reason } = signal as { reason: unknown };
  if (reason instanceof DOMException && reason.name === 'AbortError') return reason;
  return new DOMException(`The request was aborted: ${messageOf(reason)}`, 'AbortError');
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : typeof cause === 'string' ? cause : typeof cause;
}
