import { createServer } from 'node:http';
import { csvOf, jsonOf, ndjsonOf, parquetOf } from './load-datasets.mjs';

const DATA = /^\/data\/(?<name>[\w-]+)\.(?<format>json|ndjson|csv|parquet)$/;
const WHOLE = {
  json: { make: jsonOf, type: 'application/json' },
  csv: { make: csvOf, type: 'text/csv' },
  parquet: { make: parquetOf, type: 'application/vnd.apache.parquet' },
};

/**
 * Serves files from memory on this machine, and datasets under `/data/`.
 *
 * @param {Map<string, { type: string, body: string | Uint8Array }>} files by path
 * @returns {Promise<{ origin: string, stop: () => void }>}
 */
export function servePages(files) {
  const server = createServer((request, response) => {
    respond(request.url ?? '', response, files).catch((error) => response.destroy(error));
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const stop = () => {
        server.closeAllConnections();
        server.close();
      };
      resolve({ origin: `http://127.0.0.1:${server.address().port}`, stop });
    });
  });
}

async function respond(path, response, files) {
  const data = DATA.exec(path)?.groups;
  if (data) return respondWithData(data, response);
  const file = files.get(path);
  if (!file) return response.writeHead(404).end();
  // Cross-origin isolated pages have a clock of 5 µs resolution; others of 100 µs.
  response.writeHead(200, {
    'Content-Type': file.type,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
  });
  response.end(file.body);
}

async function respondWithData({ name, format }, response) {
  const whole = WHOLE[format];
  if (whole) {
    const body = await whole.make(name);
    response.writeHead(200, { 'Content-Type': whole.type, 'Content-Length': body.length });
    return response.end(body);
  }
  const parts = await ndjsonOf(name);
  response.writeHead(200, { 'Content-Type': 'application/x-ndjson' });
  for (const part of parts) {
    if (!response.write(part)) await new Promise((resolve) => response.once('drain', resolve));
    if (response.destroyed) return;
  }
  response.end();
}
