import type { ReadingAnswer, ReadingRequest } from './reading-worker.js';

/** The page's end of the worker that reads files; starts it when it is first asked. */
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
