import { createServer } from 'node:net';

/**
 * Gives a port of this machine that nobody listens on: the first from `from` on, or any with 0.
 *
 * @param {number} from
 * @param {string} [host] the address that will be listened on
 * @returns {Promise<number>}
 */
export function freePort(from, host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', (error) => {
      if (error.code === 'EADDRINUSE' && from > 0 && from < 65_535) resolve(freePort(from + 1, host));
      else reject(error);
    });
    server.listen(from, host, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
