import { spawn } from 'node:child_process';
import { freePort } from '../free-port.mjs';

/** Starting is slow while another run keeps the other core busy. */
const START_LIMIT_MS = 120_000;
/** What the driver and the browser print is kept for the message of a crash; only its end is of use. */
const KEPT_CHARACTERS = 2000;

/**
 * Starts an X server, which chooses a free display number and writes it to a file descriptor.
 *
 * @param {string} program Xvfb
 * @returns {Promise<{ number: number, stop: () => void }>}
 * @throws {Error} when it exits, or has no display in two minutes
 */
export function startDisplay(program) {
  return new Promise((resolve, reject) => {
    const screen = spawn(program, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const stop = stopper(screen);
    const fail = (what) => reject(new Error(`${program} ${what}`));
    const limit = setTimeout(() => fail(`had no display within ${START_LIMIT_MS / 1000} s`), START_LIMIT_MS);
    screen.on('error', reject);
    screen.on('exit', (code) => fail(`exited with code ${code} before it had a display`));
    screen.stdio[3].once('data', (data) => {
      clearTimeout(limit);
      resolve({ number: Number.parseInt(String(data), 10), stop });
    });
  });
}

/**
 * Starts WebKit's driver on a display. It serves one session: it and its browser live and die together.
 *
 * @param {string} program WebKitWebDriver
 * @param {{ display: number, timezone: string }} options
 * @returns {Promise<{ port: number, printed: () => string, stop: () => void }>} the driver's port on 127.0.0.1;
 *   `printed`: the end of what it and its browser wrote
 * @throws {Error} when it exits, or does not answer in two minutes
 */
export async function startDriver(program, { display, timezone }) {
  const port = await freePort(0);
  const driver = spawn(program, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      TZ: timezone,
      DISPLAY: `:${display}`,
      GDK_BACKEND: 'x11',
      // Without a GPU, the accelerated path of WebKitGTK draws nothing.
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
      NO_AT_BRIDGE: '1',
    },
  });
  let printed = '';
  for (const stream of [driver.stdout, driver.stderr]) {
    stream.on('data', (data) => {
      printed = `${printed}${data}`.slice(-KEPT_CHARACTERS);
    });
  }
  await answering(port, driver);
  return { port, printed: () => printed, stop: stopper(driver) };
}

/** Stops a process when it is called, and in any case when this one exits. */
function stopper(child) {
  const stop = () => {
    process.off('exit', stop);
    child.kill();
  };
  process.once('exit', stop);
  return stop;
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
