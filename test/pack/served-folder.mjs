import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
};

/**
 * Serves the files of a folder on this machine.
 *
 * @param {string} folder
 * @param {Record<string, string>} headers sent with every answer
 * @returns {Promise<{ origin: string, close: () => void }>}
 */
export async function serveFolder(folder, headers = {}) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname === '/favicon.ico') {
      // Browsers request it unasked; a 404 would be an error in the console.
      response.writeHead(204).end();
      return;
    }
    try {
      const body = await readFile(path.join(folder, path.normalize(pathname)));
      response.writeHead(200, { 'content-type': TYPES[path.extname(pathname)] ?? 'text/plain', ...headers });
      response.end(body);
    } catch {
      response.writeHead(404, headers).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
