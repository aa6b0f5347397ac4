import { createServer } from 'node:net';

/**
 * Finds a free port on this machine: the first one from `from` on, or any if that is 0.
 *
 * @param {number} from
 * @param {string} [host] the address to listen on
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
