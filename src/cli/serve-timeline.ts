import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CommandError, UNAVAILABLE } from './exit-codes.js';
import { counted } from './terminal.js';

export interface ServedEvents {
  /** An object with `events`, as JSON. */
  readonly json: string;
  /** What could not be read, as sentences. */
  readonly issues: readonly string[];
  readonly count: number;
  readonly title: string;
}

export interface TimelineServer {
  readonly address: string;
  /** Replaces the events of the page. */
  show(events: ServedEvents): void;
  /** Shows in the page why the file could not be read; the events stay. */
  tell(message: string): void;
  close(): Promise<void>;
}

/**
 * Serves a page with events to this machine alone.
 *
 * Rejects requests for any other host: otherwise a page in the browser could read the events through a domain of its
 * own that resolves to this machine (DNS rebinding).
 *
 * @throws {CommandError} when the port is taken
 */
export async function serveTimeline(served: {
  page: string;
  port: number;
  events: ServedEvents;
}): Promise<TimelineServer> {
  let events = served.events;
  let fault: string | null = null;
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const found = cause.code === 'EADDRINUSE' ? `${served.port}, which is in use` : cause.message;
      reject(new CommandError(UNAVAILABLE, `--port: found ${found}, expected a free port (0 picks one)`, { cause }));
    });
    server.listen(served.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];

  function answer(request: IncomingMessage, response: ServerResponse): void {
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('cache-control', 'no-store');
    const path = (request.url ?? '').replace(/\?.*/, '');
    if (!hosts.includes(request.headers.host ?? '')) send(response, 403, 'text/plain', 'Unknown host.');
    else if (request.method !== 'GET') send(response, 405, 'text/plain', 'GET only.');
    else if (path === '/') send(response, 200, 'text/html', served.page);
    else if (path === '/events.json') send(response, 200, 'application/json', bodyOf());
    else if (path === '/favicon.ico') response.writeHead(204).end();
    else if (path === '/changes') listen(response);
    else send(response, 404, 'text/plain', 'Not found.');
  }

  function bodyOf(): string {
    const issues = fault === null ? events.issues : [fault, ...events.issues];
    const rest = JSON.stringify({ issues, summary: counted(issues.length, 'issue') });
    return `{"document":${events.json},${rest.slice(1)}`;
  }

  function listen(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    // Some browsers take a stream for open only after its first byte.
    response.write(': open\n\n');
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  }

  const changed = () => {
    for (const listener of listeners) listener.write('data: changed\n\n');
  };
  return {
    address: `http://127.0.0.1:${port}/`,
    show(next) {
      events = next;
      fault = null;
      changed();
    },
    tell(message) {
      fault = message;
      changed();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8` }).end(body);
}
