import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { messageOf } from '../data/message-of.js';
import { CommandError, UNAVAILABLE } from './exit-codes.js';

const PROGRAMS = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
const APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PROGRAMS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
const ANSWER_MS = 60_000;
/** How often the removal of its files is tried again, each time 50 ms later. */
const MAX_REMOVALS = 15;

/**
 * Finds an installed Chrome, Chromium or Edge; CHROME_PATH names another.
 *
 * @throws {CommandError} when there is none; the message says what to do
 */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string {
  const named = environment['CHROME_PATH'];
  if (named) {
    if (existsSync(named)) return named;
    throw new CommandError(
      UNAVAILABLE,
      `CHROME_PATH: found no file at ${named}, expected a Chrome, Chromium or Edge program`,
    );
  }
  const found = placesOf(environment).find((place) => existsSync(place));
  if (found !== undefined) return found;
  throw new CommandError(
    UNAVAILABLE,
    'PNG and PDF need a browser: found no Chrome, Chromium or Edge. Install one, set CHROME_PATH to its program, or write an SVG, which needs none.',
  );
}

function placesOf(environment: NodeJS.ProcessEnv): readonly string[] {
  if (process.platform === 'darwin') {
    const roots = ['', environment['HOME'] ?? ''];
    return APPS.flatMap((app) => roots.map((root) => `${root}/Applications/${app}.app/Contents/MacOS/${app}`));
  }
  if (process.platform === 'win32') {
    const roots = [environment['PROGRAMFILES'], environment['PROGRAMFILES(X86)'], environment['LOCALAPPDATA']];
    return roots.flatMap((root) => (root ? WINDOWS_PROGRAMS.map((program) => path.join(root, program)) : []));
  }
  const folders = (environment['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const onPath = PROGRAMS.flatMap((program) => folders.map((folder) => path.join(folder, program)));
  return [...onPath, '/opt/google/chrome/chrome', '/usr/lib/chromium/chromium', '/snap/bin/chromium'];
}

interface Answer {
  readonly id?: number;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

/** A headless browser, driven by the Chrome DevTools Protocol over a pipe, so that no port is opened. */
export class Chromium {
  readonly #process: ChildProcess;
  readonly #profile: string;
  readonly #waiting = new Map<
    number,
    { resolve: (result: Record<string, unknown>) => void; reject: (error: Error) => void }
  >();
  #nextId = 1;
  #received = '';
  #session: string | undefined;

  private constructor(program: string) {
    this.#profile = mkdtempSync(path.join(tmpdir(), 'event-timeline-chromium-'));
    const flags = [
      '--headless=new',
      '--remote-debugging-pipe',
      `--user-data-dir=${this.#profile}`,
      '--no-first-run',
      '--disable-gpu',
      '--disable-background-networking',
      '--hide-scrollbars',
      // Chromium refuses to run as root with its sandbox; it draws only our own document.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      'about:blank',
    ];
    this.#process = spawn(program, flags, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
    this.#process.on('error', (error) => this.#fail(error));
    this.#process.on('exit', () => this.#fail(new Error('the browser exited')));
    const output = this.#process.stdio[4] as Readable;
    output.setEncoding('utf8');
    output.on('data', (text: string) => this.#receive(text));
    // `exit` reports a browser that has died.
    (this.#process.stdio[3] as Writable).on('error', () => undefined);
  }

  /** Starts a browser and opens a blank page. @throws {CommandError} when it does not start */
  static async start(program: string): Promise<Chromium> {
    const chromium = new Chromium(program);
    try {
      const { targetId } = await chromium.#send('Target.createTarget', { url: 'about:blank' });
      const { sessionId } = await chromium.#send('Target.attachToTarget', { targetId, flatten: true });
      chromium.#session = sessionId as string;
      return chromium;
    } catch (cause) {
      await chromium.close();
      const why = messageOf(cause);
      throw new CommandError(UNAVAILABLE, `${program}: ${why}, expected a Chrome, Chromium or Edge that starts`, {
        cause,
      });
    }
  }

  /** Takes a PNG screenshot of a document; `scale` is the number of its px per CSS px. */
  async screenshot(html: string, size: { widthPx: number; heightPx: number; scale: number }): Promise<Uint8Array> {
    const { widthPx: width, heightPx: height, scale } = size;
    await this.#send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: scale, mobile: false });
    await this.#send('Emulation.setDefaultBackgroundColorOverride', { color: { r: 0, g: 0, b: 0, a: 0 } });
    await this.#show(html);
    const clip = { x: 0, y: 0, width, height, scale: 1 };
    const { data } = await this.#send('Page.captureScreenshot', { format: 'png', clip, captureBeyondViewport: true });
    return Buffer.from(data as string, 'base64');
  }

  /** Prints a document on a single page of this size. */
  async pdf(html: string, { widthPx, heightPx }: { widthPx: number; heightPx: number }): Promise<Uint8Array> {
    await this.#show(html);
    const paper = { paperWidth: widthPx / 96, paperHeight: heightPx / 96 };
    const margins = { marginTop: 0, marginBottom: 0, marginLeft: 0, marginRight: 0 };
    const options = { ...paper, ...margins, printBackground: true, pageRanges: '1', generateTaggedPDF: true };
    const { data } = await this.#send('Page.printToPDF', options);
    return Buffer.from(data as string, 'base64');
  }

  async close(): Promise<void> {
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      const ended = new Promise((resolve) => this.#process.once('exit', resolve));
      this.#process.kill();
      await ended;
    }
    // Its other processes may still be writing there. What is left in the end is in the system's folder for such files.
    const options = { recursive: true, force: true, maxRetries: MAX_REMOVALS, retryDelay: 50 };
    await rm(this.#profile, options).catch(() => undefined);
  }

  async #show(html: string): Promise<void> {
    const { frameTree } = await this.#send('Page.getFrameTree', {});
    const { frame } = frameTree as { frame: { id: string } };
    await this.#send('Page.setDocumentContent', { frameId: frame.id, html });
    // Fonts are loaded and the document is laid out when this answers.
    await this.#send('Runtime.evaluate', { expression: 'document.fonts.ready.then(() => 0)', awaitPromise: true });
  }

  #send(method: string, params: object): Promise<Record<string, unknown>> {
    const id = this.#nextId++;
    const message = { id, method, params, ...(this.#session === undefined ? {} : { sessionId: this.#session }) };
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`no answer to ${method} within ${ANSWER_MS / 1000} s`)),
        ANSWER_MS,
      );
      const settle =
        <T>(done: (value: T) => void) =>
        (value: T) => {
          clearTimeout(timer);
          this.#waiting.delete(id);
          done(value);
        };
      this.#waiting.set(id, { resolve: settle(resolve), reject: settle(reject) });
      (this.#process.stdio[3] as Writable).write(`${JSON.stringify(message)}\0`);
    });
  }

  #receive(text: string): void {
    const messages = (this.#received + text).split('\0');
    this.#received = messages.pop()!;
    for (const message of messages) {
      const { id, result, error } = JSON.parse(message) as Answer;
      const waiting = id === undefined ? undefined : this.#waiting.get(id);
      if (error) waiting?.reject(new Error(error.message));
      else waiting?.resolve(result ?? {});
    }
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
  }
}
