import { spawn } from 'node:child_process';
import { freePort } from '../free-port.mjs';

/** Starting is slow while another run keeps the other core busy. */
const START_LIMIT_MS = 120_000;

/**
 * Starts WebKit's driver on a virtual display of its own.
 *
 * @param {{ driver: string, display: string }} webkit the programs that `findWebKit` returns
 * @param {{ timezone: string }} options
 * @returns {Promise<{ port: number, stop: () => void }>} the driver's port on 127.0.0.1
 */
export async function serveWebKit({ driver, display }, { timezone }) {
  const port = await freePort(0);
  const { screen, number } = await startDisplay(display);
  const driverProcess = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      TZ: timezone,
      DISPLAY: `:${number}`,
      GDK_BACKEND: 'x11',
      // Without a GPU, the accelerated path of WebKitGTK draws nothing.
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
      NO_AT_BRIDGE: '1',
    },
  });
  const stop = () => {
    driverProcess.kill();
    screen.kill();
  };
  process.once('exit', stop);
  await answering(port, driverProcess);
  return { port, stop };
}

/** Starts an X server, which chooses a free display number and writes it to a file descriptor. */
function startDisplay(display) {
  return new Promise((resolve, reject) => {
    const screen = spawn(display, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const fail = (what) => reject(new Error(`${display} ${what}`));
    const limit = setTimeout(() => fail(`had no display within ${START_LIMIT_MS / 1000} s`), START_LIMIT_MS);
    screen.on('error', reject);
    screen.on('exit', (code) => fail(`exited with code ${code} before it had a display`));
    screen.stdio[3].once('data', (data) => {
      clearTimeout(limit);
      resolve({ screen, number: Number.parseInt(String(data), 10) });
    });
  });
}

async function answering(port, driver) {
  const deadline = Date.now() + START_LIMIT_MS;
  while (Date.now() < deadline) {
    if (driver.exitCode !== null) throw new Error(`WebKitWebDriver exited with code ${driver.exitCode}`);
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`WebKitWebDriver did not answer on port ${port} within ${START_LIMIT_MS / 1000} s`);
}
