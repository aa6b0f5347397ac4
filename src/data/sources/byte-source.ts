import { googleSheetCsvUrl } from '../formats/tables/google-sheets.js';
import { htmlTitle } from './html-title.js';
import { joinedBytes } from './joined-bytes.js';
import { SilenceLimit } from './silence-limit.js';
import { SourceError } from './source-error.js';

const EXCERPT_LENGTH = 120;
/** As many bytes show an encoding or a compression; a server may send fewer at first. */
const LEAST_BYTES = 4;

/** How a source is fetched. */
export interface ByteSourceOptions {
  /** Aborts the transfer: what is awaited then rejects with an `AbortError`. */
  readonly signal?: AbortSignal | undefined;
  /** How long the source may be silent, in ms; each chunk that arrives restarts the wait. 30 s when absent. */
  readonly timeoutMs?: number | undefined;
  /** Used instead of the page's own `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/**
 * Reads the bytes of an address as they arrive. The only place in the library with I/O.
 *
 * Throws a `SourceError` whatever goes wrong, and an `AbortError` when the caller aborts.
 */
export class ByteSource {
  readonly url: string;
  bytesRead = 0;
  readonly #options: ByteSourceOptions;
  readonly #expected: string;
  readonly #limit: SilenceLimit;
  readonly #timeoutMs: number;
  #response: Response | null = null;
  #reader: ReadableStreamDefaultReader<Uint8Array> | null = null;
  /** The bytes that were requested and not handed out yet. */
  #ahead: Promise<Uint8Array | null> | null = null;

  /** @param expected what the answer should be, for errors */
  constructor(source: string | URL, options: ByteSourceOptions, expected: string) {
    this.url = String(source);
    this.#options = options;
    this.#expected = expected;
    this.#timeoutMs = options.timeoutMs ?? 30_000;
    this.#limit = new SilenceLimit(this.#timeoutMs, options.signal);
  }

  /** `Content-Type`, with its parameters; null if the server sends none. */
  get contentType(): string | null {
    return this.#response?.headers.get('content-type') ?? null;
  }

  /** How many bytes there will be; null if that is not known, as of a compressed answer. */
  get totalBytes(): number | null {
    const headers = this.#response?.headers;
    const isCompressed = headers?.has('content-encoding') ?? false;
    const bytes = isCompressed ? NaN : Number(headers?.get('content-length') ?? NaN);
    // A page may not see that a cross-origin answer is compressed. If more bytes arrive than announced, it is.
    return bytes > 0 && bytes >= this.bytesRead ? bytes : null;
  }

  /**
   * Sends the request.
   *
   * @param accept the `Accept` header
   * @throws {SourceError} when there is no answer, none with status 2xx, or silence
   */
  async open(accept: string): Promise<void> {
    const { signal, fetch = globalThis.fetch } = this.#options;
    if (signal?.aborted) throw abortError(signal);
    // The address of the sheet itself leads to the page of an application.
    const address = googleSheetCsvUrl(this.url) ?? this.url;
    const response = await this.#wait(fetch(address, { signal: this.#limit.signal, headers: { accept } }));
    this.#response = response;
    if (!response.ok) throw await this.#refusal(response);
    this.#reader = response.body?.getReader() ?? null;
  }

  /**
   * Gives the next bytes, the first time at least four if there are as many; null at the end.
   *
   * @throws {SourceError} on silence, or when the connection breaks
   */
  read(): Promise<Uint8Array | null> {
    const next = this.peek();
    this.#ahead = null;
    return next;
  }

  /** Requests the next bytes ahead of time; `read` then gives them, or throws. */
  peek(): Promise<Uint8Array | null> {
    return (this.#ahead ??= this.#readNext());
  }

  async #readNext(): Promise<Uint8Array | null> {
    const isFirst = this.bytesRead === 0;
    let bytes = await this.#readChunk();
    while (isFirst && bytes !== null && bytes.length < LEAST_BYTES) {
      const more = await this.#readChunk();
      if (more === null) break;
      bytes = joinedBytes([bytes, more]);
    }
    return bytes;
  }

  async #readChunk(): Promise<Uint8Array | null> {
    if (this.#reader === null) return null;
    const { done, value } = await this.#wait(this.#reader.read());
    if (done) return null;
    this.bytesRead += value.byteLength;
    return value;
  }

  /** Stops the transfer if it is still running. Must be called in any case. */
  close(): void {
    this.#limit.end();
    // A body that failed cannot be cancelled.
    this.#reader?.cancel().catch(() => undefined);
    this.#reader = null;
  }

  async #wait<T>(promise: Promise<T>): Promise<T> {
    try {
      return await this.#limit.for(promise);
    } catch (cause) {
      throw this.#faultOf(cause);
    }
  }

  #faultOf(cause: unknown): Error {
    const { signal } = this.#options;
    if (signal?.aborted) return abortError(signal);
    const { url, bytesRead } = this;
    const soFar = bytesRead > 0 ? ` after ${bytesRead} bytes` : '';
    const silence = `no answer within ${this.#timeoutMs / 1000} s${bytesRead > 0 ? `, silence${soFar}` : ''}`;
    const broken = soFar ? `a connection that broke${soFar}` : `no connection (${reasonOf(cause)})`;
    const { isOver } = this.#limit;
    const isUnanswered = !isOver && this.#response === null;
    return new SourceError(
      { url, isUnanswered, found: isOver ? silence : broken, expected: this.#expected },
      { cause },
    );
  }

  async #refusal(response: Response): Promise<SourceError> {
    const { status, statusText } = response;
    const decoder = new TextDecoder();
    let body = '';
    try {
      this.#reader = response.body?.getReader() ?? null;
      for (let bytes = await this.read(); bytes; bytes = await this.read()) {
        body += decoder.decode(bytes, { stream: true });
        if (body.length > 4 * EXCERPT_LENGTH) break;
      }
    } catch (cause) {
      if (!(cause instanceof SourceError)) throw cause;
      // The status is enough.
    }
    const words = (htmlTitle(body) ?? body).replace(/\s+/g, ' ').trim();
    const excerpt = words.length > EXCERPT_LENGTH ? `${words.slice(0, EXCERPT_LENGTH)}…` : words;
    const said = [status, statusText].filter(Boolean).join(' ');
    const found = `status ${said}${excerpt ? `: ${JSON.stringify(excerpt)}` : ''}`;
    return new SourceError({ url: this.url, status, found, expected: this.#expected });
  }
}

function abortError(signal: AbortSignal): DOMException {
  const { reason } = signal as { reason: unknown };
  if (reason instanceof DOMException && reason.name === 'AbortError') return reason;
  return new DOMException(`The request was aborted: ${reasonOf(reason)}`, 'AbortError');
}

/** Node says "fetch failed", and why in the cause of that. */
function reasonOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return typeof thrown === 'string' ? thrown : typeof thrown;
  const { cause } = thrown;
  return cause instanceof Error && cause.message !== '' ? cause.message : thrown.message;
}
