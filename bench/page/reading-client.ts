import type { ReadingAnswer, ReadingRequest } from './reading-worker.js';

/** Talks to the worker that reads files, and starts it at the first request. */
export class ReadingClient {
  #worker: Worker | null = null;

  ask(request: ReadingRequest): Promise<ReadingAnswer> {
    const worker = (this.#worker ??= new Worker('/reading-worker.js', { type: 'module' }));
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<ReadingAnswer>) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(`worker: ${message}`));
      worker.postMessage(request);
    });
  }
}
