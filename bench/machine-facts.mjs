import { readFileSync } from 'node:fs';
import os from 'node:os';
import { openBrowser } from './open-browser.mjs';

const PACKAGES = ['lit', 'vis-timeline', 'timelines-chart', 'event-drops', 'echarts'];

/** Collects what the figures depend on besides the code. */
export async function machineFacts() {
  const browser = await openBrowser();
  const version = browser.version();
  await browser.close();
  const [cpu] = os.cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: cpu?.model.trim() || 'unknown',
    cores: os.availableParallelism(),
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.release()} ${os.arch()}`,
    browser: `Chromium ${version}, headless, no GPU`,
    node: process.version,
    versions: Object.fromEntries(PACKAGES.map((name) => [name, versionOf(name)])),
    loadBefore: loadNow(),
  };
}

/** Returns the load average of the last minute: how many programs wanted a processor. */
export function loadNow() {
  return Number(os.loadavg()[0].toFixed(2));
}

function versionOf(name) {
  // By path, since not every package exports its package.json.
  return JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), 'utf8')).version;
}
